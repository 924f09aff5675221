/** The key that never enters the database, and what is sealed and fingerprinted under it. */
@ApplicationModule(allowedDependencies = {"access", "shared"})
@NullMarked
package id.pendamping.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
