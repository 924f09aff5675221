/** Invented groups for demonstrations, tests and benchmarks; the same seed gives the same groups. */
@NullMarked
@NamedInterface("sample")
package id.pendamping.group.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
