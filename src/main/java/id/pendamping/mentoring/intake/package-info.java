/** Mentors by file: one row per mentor, each opens an account. */
@NullMarked
@ProgramOnly
package id.pendamping.mentoring.intake;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
