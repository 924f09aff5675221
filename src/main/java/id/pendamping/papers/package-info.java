/** Papers of a registration: letters, copies and photographs that officers look at when they certify what was registered. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "desk",
            "disclosure",
            "evidence",
            "forms",
            "group",
            "journal",
            "programme",
            "shared"
        })
@NullMarked
package id.pendamping.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
