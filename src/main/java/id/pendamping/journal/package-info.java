/** The append-only record of what happened: sequence per subject, hash chain, verification. */
@ApplicationModule(allowedDependencies = {"embedded", "scan", "shared"})
@NullMarked
package id.pendamping.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
