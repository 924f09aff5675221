/** What the program shows of itself to those who run it: times, statements, figures that are counted now and then. */
@ApplicationModule(allowedDependencies = {"journal", "shared"})
@NullMarked
package id.pendamping.watching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
