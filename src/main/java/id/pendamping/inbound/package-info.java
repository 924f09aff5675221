/** What outside systems report: payments of the treasury, identities from the civil registry, changes from the portal. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "consuming",
            "correction",
            "desk",
            "disbursement",
            "forms",
            "group",
            "inbox",
            "journal",
            "selection",
            "shared"
        })
@NullMarked
@ProgramOnly
package id.pendamping.inbound;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
