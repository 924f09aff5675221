/** Invented people who play the programme through the same use cases as everybody: for demonstrations and tests. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accountability",
            "desk",
            "disbursement",
            "enrolment",
            "evidence",
            "findings",
            "forms",
            "group",
            "journal",
            "ledger",
            "lifecycle",
            "likeness",
            "mentoring",
            "programme",
            "registration",
            "selection",
            "shared",
            "worklist"
        })
@NullMarked
@ProgramOnly
package id.pendamping.demo;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
