/** What speaks against the use of the aid in a case: found, answered, settled. */
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
            "listing",
            "mentoring",
            "programme",
            "shared",
            "sheet",
            "suspension"
        })
@NullMarked
package id.pendamping.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
