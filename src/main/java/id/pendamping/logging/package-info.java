/** What the program's log may hold: nobody's number, and one line for each entry. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package id.pendamping.logging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
