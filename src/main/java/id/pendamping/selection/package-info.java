/** From registration to ratified decree: screening, verification, decision. */
@NullMarked
package id.pendamping.selection;

import org.jspecify.annotations.NullMarked;
