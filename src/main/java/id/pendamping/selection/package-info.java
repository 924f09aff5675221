/** From registration to ratified decree: screening, verification, decision. */
@ApplicationModule(allowedDependencies = {"desk", "forms", "group", "journal", "lifecycle", "programme", "shared"})
@NullMarked
package id.pendamping.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
