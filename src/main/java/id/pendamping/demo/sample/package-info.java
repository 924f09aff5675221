/** Invented groups for demonstrations, tests and benchmarks; the same seed gives the same groups. */
@NullMarked
package id.pendamping.demo.sample;

import org.jspecify.annotations.NullMarked;
