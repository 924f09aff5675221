/** Open tasks in the hands of supervisors: given to somebody else, reminded of, given more time. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "desk",
            "desk :: web",
            "forms",
            "journal",
            "lifecycle",
            "programme",
            "shared",
            "worklist"
        })
@NullMarked
package id.pendamping.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
