/** Registration files: reading sheets, importing them group by group in the background, and the pages for it. */
@NullMarked
@ProgramOnly
package id.pendamping.group.intake;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
