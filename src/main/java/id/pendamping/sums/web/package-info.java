/** Sums of phases, to be taken away. */
@NullMarked
package id.pendamping.sums.web;

import org.jspecify.annotations.NullMarked;
