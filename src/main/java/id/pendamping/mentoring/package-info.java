/** Mentors and their assignment to groups. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "bulk",
            "desk",
            "disclosure",
            "evidence",
            "forms",
            "group",
            "journal",
            "lifecycle",
            "listing",
            "programme",
            "shared",
            "worklist"
        })
@NullMarked
package id.pendamping.mentoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
