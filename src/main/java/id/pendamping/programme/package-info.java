/** Programme years, phases, ceilings, deadlines, working days, regions and banks: everything a ministry sets. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.pendamping.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
