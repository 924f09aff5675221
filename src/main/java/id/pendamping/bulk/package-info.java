/** Work in the background: persistent jobs on one worker per node, and the same deed for many subjects. */
@ApplicationModule(
        allowedDependencies = {"access", "forms", "journal", "listing", "logging", "shared", "sheet", "watching"})
@NullMarked
@ProgramOnly
package id.pendamping.bulk;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
