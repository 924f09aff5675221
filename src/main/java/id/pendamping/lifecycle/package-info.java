/** Processes: which tasks they open, what happens by itself, and what facts move. */
@ApplicationModule(allowedDependencies = {"bulk", "journal", "programme", "shared", "watching", "worklist"})
@NullMarked
package id.pendamping.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
