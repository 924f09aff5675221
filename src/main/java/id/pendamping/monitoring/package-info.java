/** How the business does some months after its case was closed. */
@ApplicationModule(
        allowedDependencies = {"desk", "evidence", "forms", "group", "journal", "ledger", "programme", "shared"})
@NullMarked
package id.pendamping.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
