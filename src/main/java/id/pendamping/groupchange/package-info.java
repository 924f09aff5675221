/** What happens to a group after its registration: members leave and are replaced, the chair changes, the group dissolves. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "desk",
            "disbursement",
            "evidence",
            "forms",
            "group",
            "journal",
            "lifecycle",
            "programme",
            "selection",
            "shared",
            "suspension",
            "worklist"
        })
@NullMarked
package id.pendamping.groupchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
