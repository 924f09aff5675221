/** From registration to ratified decree: screening, verification, decision. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "desk",
            "forms",
            "group",
            "journal",
            "lifecycle",
            "mentoring",
            "papers",
            "programme",
            "shared"
        })
@NullMarked
package id.pendamping.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
