/** Pictures and papers of cases: taken in, kept by their content, found again when they come twice. */
@ApplicationModule(allowedDependencies = {"access", "bulk", "forms", "journal", "listing", "programme", "shared"})
@NullMarked
package id.pendamping.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
