/** Registration files: reading sheets, importing them group by group in the background, and the pages for it. */
@NullMarked
package id.pendamping.group.intake;

import org.jspecify.annotations.NullMarked;
