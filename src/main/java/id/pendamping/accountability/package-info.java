/** The report on every rupiah: expense lines, receipts, review, second review, decision. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "budget",
            "deadlines",
            "disbursement",
            "draw",
            "evidence",
            "findings",
            "forms",
            "group",
            "journal",
            "ledger",
            "listing",
            "mentoring",
            "programme",
            "shared",
            "sheet",
            "step"
        })
@NullMarked
package id.pendamping.accountability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
