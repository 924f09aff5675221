/** Checkpoints of all chains and notes of the tree: what they say, how they stand in lines and on the topic, and whether entries agree with them. */
@ApplicationModule(allowedDependencies = {"embedded", "journal", "scan", "shared", "transparency", "verifying"})
@NullMarked
@ProgramOnly
package id.pendamping.checkpoint;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
