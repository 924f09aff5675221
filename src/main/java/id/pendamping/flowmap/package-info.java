/** How a whole phase moves through the models: where cases wait, for how long, with how much money, and which ways they take. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "forms",
            "group",
            "ledger",
            "lifecycle",
            "lifecycle :: models",
            "listing",
            "programme",
            "search",
            "shared",
            "tracing"
        })
@NullMarked
package id.pendamping.flowmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
