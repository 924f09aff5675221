/** Registration files read row by row and taken in group by group. */
@NullMarked
package id.pendamping.registration.imports;

import org.jspecify.annotations.NullMarked;
