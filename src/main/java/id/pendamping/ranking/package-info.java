/** The nominative list of a phase: verified groups in the published order, every place explained, frozen for the decree. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "bulk",
            "desk",
            "forms",
            "group",
            "journal",
            "listing",
            "programme",
            "selection",
            "shared",
            "sheet"
        })
@NullMarked
package id.pendamping.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
