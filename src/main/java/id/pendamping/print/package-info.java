/** Turns templates into paper. */
@NullMarked
package id.pendamping.print;

import org.jspecify.annotations.NullMarked;
