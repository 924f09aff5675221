/** Holds the record against itself, the topics and the tables that follow from it, and says in words what differs. */
@ApplicationModule(allowedDependencies = {"embedded", "journal", "journal :: relay", "scan", "shared", "transparency"})
@NullMarked
@ProgramOnly
package id.pendamping.verifying;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
