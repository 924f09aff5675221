/** What the program's own consumers of published events share. */
@NullMarked
package id.pendamping.consuming;

import org.jspecify.annotations.NullMarked;
