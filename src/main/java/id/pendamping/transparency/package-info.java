/** Signed notes, and hash trees that only grow: what the record and its witnesses have in common. No database, no network. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.pendamping.transparency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
