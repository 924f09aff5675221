/** Interventions of administrators: asked for by one, decided by another, each on record. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "bulk",
            "desk",
            "forms",
            "group",
            "journal",
            "lifecycle",
            "lifecycle :: models",
            "listing",
            "shared",
            "worklist"
        })
@NullMarked
package id.pendamping.repair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
