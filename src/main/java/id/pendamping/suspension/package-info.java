/** Suspended cases: nothing goes on until the inspectorate has decided, and what that decision leads to. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "desk",
            "disbursement",
            "forms",
            "group",
            "journal",
            "ledger",
            "lifecycle",
            "programme",
            "selection",
            "shared",
            "worklist"
        })
@NullMarked
package id.pendamping.suspension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
