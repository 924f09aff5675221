/** The report on every rupiah: expense lines, receipts, review, second review, decision. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "budget",
            "bulk",
            "deadlines",
            "desk",
            "disbursement",
            "draw",
            "evidence",
            "findings",
            "forms",
            "group",
            "journal",
            "ledger",
            "lifecycle",
            "likeness",
            "listing",
            "mentoring",
            "programme",
            "shared",
            "suspension"
        })
@NullMarked
package id.pendamping.accountability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
