/** What others may build on: every published fact described for people and for machines, with its schema. */
@ApplicationModule(allowedDependencies = {"access", "desk", "journal", "shared"})
@NullMarked
@ProgramOnly
package id.pendamping.contract;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
