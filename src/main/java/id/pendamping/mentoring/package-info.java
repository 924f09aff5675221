/** Mentors and their assignment to groups. */
@NullMarked
package id.pendamping.mentoring;

import org.jspecify.annotations.NullMarked;
