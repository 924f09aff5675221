/** Processes and the work list: which subject waits for whom, and what facts move. */
@ApplicationModule(allowedDependencies = {"access", "journal", "listing", "programme", "shared", "watching"})
@NullMarked
package id.pendamping.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
