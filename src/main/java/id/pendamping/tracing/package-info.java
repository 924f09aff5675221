/** What happened on a case, for everyone who may know: time line, process picture, case page. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accountability",
            "deadlines",
            "desk",
            "disbursement",
            "dunning",
            "evidence",
            "findings",
            "group",
            "journal",
            "ledger",
            "lifecycle :: models",
            "lifecycle",
            "listing",
            "mentoring",
            "print",
            "programme",
            "proof",
            "selection",
            "settlement",
            "shared",
            "supervision",
            "suspension",
            "worklist"
        })
@NullMarked
@ProgramOnly
package id.pendamping.tracing;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
