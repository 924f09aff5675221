/** The personal data of a group's members and its account, opened by the few who need them for a reason that stays on record. */
@ApplicationModule(allowedDependencies = {"access", "forms", "group", "journal", "shared", "sheet"})
@NullMarked
package id.pendamping.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
