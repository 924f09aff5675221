/** Papers of many groups in one archive, laid beside their registrations in the background. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "bulk",
            "desk",
            "evidence",
            "forms",
            "group",
            "listing",
            "papers",
            "shared",
            "sheet"
        })
@NullMarked
@ProgramOnly
package id.pendamping.filing;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
