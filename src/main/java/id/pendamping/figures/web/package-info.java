/** The page of the figures, the cases behind every figure, both as sheets, and the rebuild. */
@NullMarked
package id.pendamping.figures.web;

import org.jspecify.annotations.NullMarked;
