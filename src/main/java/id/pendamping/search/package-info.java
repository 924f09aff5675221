/** Finds cases by anything that is on record about them. */
@NullMarked
package id.pendamping.search;

import org.jspecify.annotations.NullMarked;
