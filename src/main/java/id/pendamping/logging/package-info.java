/** What the program's log may hold: nobody's number, one line for each entry, and the trace that it belongs to. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package id.pendamping.logging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
