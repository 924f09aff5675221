/** Registration files: the columns they have; reading them, importing them in the background, and the pages for it. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "bulk",
            "desk",
            "forms",
            "group",
            "listing",
            "programme",
            "shared",
            "sheet",
            "worklist"
        })
@NullMarked
@ProgramOnly
package id.pendamping.registration;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
