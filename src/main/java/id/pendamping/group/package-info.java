/** Groups, their members, proposals with budget lines and bank accounts; their registration and its correction. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "desk",
            "forms",
            "journal",
            "lifecycle",
            "listing",
            "programme",
            "shared",
            "worklist"
        })
@NullMarked
package id.pendamping.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
