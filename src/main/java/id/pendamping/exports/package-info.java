/** Cases and phases taken away: event logs, sheets, the dossier on paper, and everything with its hashes. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "bulk",
            "dossier",
            "evidence",
            "forms",
            "group",
            "journal",
            "ledger",
            "listing",
            "print",
            "programme",
            "proof",
            "shared",
            "sheet",
            "tracing"
        })
@NullMarked
@ProgramOnly
package id.pendamping.exports;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
