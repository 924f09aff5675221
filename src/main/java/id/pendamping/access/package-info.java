/** Accounts, duties, regions, separation of duties, and the protection of personal data. */
@ApplicationModule(allowedDependencies = {"forms", "journal", "listing", "programme", "shared"})
@NullMarked
package id.pendamping.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
