/** Agreement, account check, and the payment from request to the group's confirmation. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accountcheck",
            "desk",
            "forms",
            "group",
            "journal",
            "lifecycle",
            "mentoring",
            "programme",
            "selection",
            "shared"
        })
@NullMarked
package id.pendamping.disbursement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
