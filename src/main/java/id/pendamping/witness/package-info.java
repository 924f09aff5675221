/** The witness: a program of its own that cosigns where a log stands, and refuses what does not continue what it has seen; and how it is asked. */
@ApplicationModule(allowedDependencies = "transparency")
@NullMarked
package id.pendamping.witness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
