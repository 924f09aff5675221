/** Programme years, phases, ceilings, deadlines, working days, regions and banks: everything a ministry sets. */
@NullMarked
package id.pendamping.programme;

import org.jspecify.annotations.NullMarked;
