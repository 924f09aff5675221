/** Mentors by file: one row per mentor, each opens an account. */
@NullMarked
@NamedInterface("intake")
package id.pendamping.mentoring.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
