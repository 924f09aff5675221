/** Where a ministry makes its programme: years, phases and lists drafted by one person and approved by another. */
@ApplicationModule(
        allowedDependencies = {"access", "desk", "forms", "journal", "programme", "selection", "shared", "sheet"})
@NullMarked
package id.pendamping.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
