/** One step done for many cases at once: chosen from the work list, previewed, and carried out in the background. */
@ApplicationModule(allowedDependencies = {"access", "bulk", "desk", "forms", "programme", "shared", "worklist"})
@NullMarked
package id.pendamping.bulksteps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
