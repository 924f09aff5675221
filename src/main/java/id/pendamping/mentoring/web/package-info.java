/** The mentor's home, and the list of mentors with the files that bring new ones. */
@NullMarked
@ProgramOnly
package id.pendamping.mentoring.web;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
