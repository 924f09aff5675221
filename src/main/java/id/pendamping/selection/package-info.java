/** From registration to ratified decree: screening, verification, decision. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "bulk",
            "desk",
            "forms",
            "group",
            "journal",
            "lifecycle",
            "listing",
            "mentoring",
            "papers",
            "programme",
            "shared",
            "worklist"
        })
@NullMarked
package id.pendamping.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
