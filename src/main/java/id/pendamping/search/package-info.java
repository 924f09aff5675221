/** Finds cases by anything that is on record about them. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accountability",
            "disbursement",
            "findings",
            "forms",
            "group",
            "journal",
            "ledger",
            "listing",
            "mentoring",
            "programme",
            "selection",
            "shared",
            "sheet",
            "worklist"
        })
@NullMarked
package id.pendamping.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
