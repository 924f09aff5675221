/** The auditor's own work: samples by monetary unit, working notes, and who looked at whose data. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "desk",
            "disbursement",
            "draw",
            "forms",
            "group",
            "journal",
            "listing",
            "print",
            "programme",
            "shared",
            "sheet"
        })
@NullMarked
package id.pendamping.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
