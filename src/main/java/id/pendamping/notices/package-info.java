/** Consumes the published facts and tells the people concerned. */
@NullMarked
package id.pendamping.notices;

import org.jspecify.annotations.NullMarked;
