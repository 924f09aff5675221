/** Papers of payments that were recorded wrongly are put right by two people. */
@ApplicationModule(
        allowedDependencies = {"access", "desk", "disbursement", "forms", "group", "journal", "lifecycle", "shared"})
@NullMarked
package id.pendamping.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
