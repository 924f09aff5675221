/** What each duty does in the program and how; and whom to tell when somebody asks a group for money. */
@ApplicationModule(allowedDependencies = {"access", "shared", "worklist"})
@NullMarked
package id.pendamping.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
