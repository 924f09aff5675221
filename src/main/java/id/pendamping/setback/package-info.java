/** What keeps a group from going on: it gives the aid up, force majeure strikes it, or a part of the aid is lost. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "desk",
            "disbursement",
            "evidence",
            "findings",
            "forms",
            "group",
            "journal",
            "ledger",
            "lifecycle",
            "programme",
            "selection",
            "settlement",
            "shared",
            "suspension"
        })
@NullMarked
package id.pendamping.setback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
