/** The expense lines of a report as a table that is filled in elsewhere. */
@ApplicationModule(
        allowedDependencies = {"accountability", "desk", "disbursement", "forms", "group", "shared", "sheet"})
@NullMarked
package id.pendamping.expenses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
