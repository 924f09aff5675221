/** Money after a report was accepted: acceptance that is taken back, and what groups pay although nobody asked. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "desk",
            "disbursement",
            "findings",
            "forms",
            "group",
            "journal",
            "ledger",
            "lifecycle",
            "settlement",
            "shared"
        })
@NullMarked
package id.pendamping.recall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
