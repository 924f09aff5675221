/** The work list as people and programs see it: tasks to take up, filters to keep, sheets to take away. */
@ApplicationModule(allowedDependencies = {"access", "forms", "lifecycle", "listing", "programme", "shared", "sheet"})
@NullMarked
package id.pendamping.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
