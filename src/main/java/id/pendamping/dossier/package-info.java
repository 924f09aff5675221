/** The auditor's desk for one case: every entry, what it changed, why a rule said so, and how the case stood at any moment. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accountability",
            "decree",
            "desk",
            "evidence",
            "findings",
            "group",
            "journal",
            "lifecycle",
            "mentoring",
            "programme",
            "proof",
            "shared",
            "tracing",
            "worklist"
        })
@NullMarked
package id.pendamping.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
