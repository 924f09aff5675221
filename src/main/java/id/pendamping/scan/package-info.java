/** Reads entries by the million: in whatever order they lie, on all cores, and keeps of each what checks need, in few octets. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package id.pendamping.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
