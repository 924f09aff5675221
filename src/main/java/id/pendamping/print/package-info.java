/** Turns templates into paper. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.pendamping.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
