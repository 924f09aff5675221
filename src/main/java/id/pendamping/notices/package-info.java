/** Tells people what happened to their cases; a consumer of the published facts like any other. */
@NullMarked
package id.pendamping.notices;

import org.jspecify.annotations.NullMarked;
