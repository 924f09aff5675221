/** The recipient decree of a phase: one for a frozen nominative list, ratified as a whole, carried out case by case. Amendments bring groups of the reserve for those who left. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "bulk",
            "bulksteps",
            "desk",
            "forms",
            "group",
            "induction",
            "journal",
            "lifecycle",
            "listing",
            "print",
            "programme",
            "ranking",
            "selection",
            "setback",
            "shared",
            "suspension",
            "worklist"
        })
@NullMarked
package id.pendamping.decree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
