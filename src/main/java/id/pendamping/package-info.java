/** Pendamping: case management for a public aid programme. One package per feature; see the README for the map. */
@NullMarked
package id.pendamping;

import org.jspecify.annotations.NullMarked;
