/** The mentor's home. */
@NullMarked
package id.pendamping.mentoring.web;

import org.jspecify.annotations.NullMarked;
