/** What is paid back, demanded or given up after the report, until the case closes. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accountability",
            "desk",
            "disbursement",
            "evidence",
            "findings",
            "forms",
            "group",
            "journal",
            "ledger",
            "lifecycle",
            "mentoring",
            "programme",
            "shared",
            "suspension",
            "worklist"
        })
@NullMarked
package id.pendamping.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
