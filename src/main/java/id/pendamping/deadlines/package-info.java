/** The last day of a report: set by rule, extended, stopped by force majeure, set anew for a revision. */
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
            "mentoring",
            "programme",
            "shared",
            "suspension",
            "worklist"
        })
@NullMarked
package id.pendamping.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
