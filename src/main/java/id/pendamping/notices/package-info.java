/** Tells people what happened to their cases; a consumer of the published facts like any other. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "consuming",
            "forms",
            "group",
            "inbox",
            "journal",
            "listing",
            "mentoring",
            "programme",
            "shared",
            "worklist"
        })
@NullMarked
package id.pendamping.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
