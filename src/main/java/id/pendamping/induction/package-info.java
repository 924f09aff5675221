/** Inductions of recipients: sessions of a regency, who is asked to come, who came, and who stayed away too often. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "desk",
            "forms",
            "group",
            "journal",
            "listing",
            "programme",
            "selection",
            "shared"
        })
@NullMarked
package id.pendamping.induction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
