/** Open tasks and their list: which subject waits for whom, tasks to take up, filters to keep, sheets to take away. */
@ApplicationModule(
        allowedDependencies = {"access", "forms", "journal", "listing", "programme", "shared", "sheet", "watching"})
@NullMarked
package id.pendamping.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
