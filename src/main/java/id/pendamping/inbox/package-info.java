/** Messages from Kafka: each taken once and in the order of its key, set aside with what follows when it cannot be. */
@ApplicationModule(
        allowedDependencies = {"access", "consuming", "forms", "group", "journal", "listing", "shared", "worklist"})
@NullMarked
@ProgramOnly
package id.pendamping.inbox;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
