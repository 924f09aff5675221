/** The account of a group compared with what its bank says, before money goes there. */
@ApplicationModule(allowedDependencies = {"forms", "group", "journal", "shared"})
@NullMarked
package id.pendamping.accountcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
