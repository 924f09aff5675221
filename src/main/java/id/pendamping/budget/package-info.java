/** What a group may spend on what: its plan, the changes it asks for, and the answers. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "desk",
            "disbursement",
            "forms",
            "group",
            "journal",
            "lifecycle",
            "mentoring",
            "programme",
            "shared",
            "worklist"
        })
@NullMarked
package id.pendamping.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
