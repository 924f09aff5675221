/** What of a report looks like something of another group: the same receipt, the same picture, nearly the same picture. */
@ApplicationModule(allowedDependencies = {"bulk", "evidence", "journal", "shared"})
@NullMarked
package id.pendamping.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
