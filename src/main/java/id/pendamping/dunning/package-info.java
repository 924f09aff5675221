/** Reports that do not come: reminders, letters, referral, and who is behind with how much. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "deadlines",
            "desk",
            "disbursement",
            "forms",
            "group",
            "journal",
            "ledger",
            "lifecycle",
            "listing",
            "mentoring",
            "print",
            "programme",
            "selection",
            "shared",
            "sheet"
        })
@NullMarked
package id.pendamping.dunning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
