/**
 * What the program's own consumers share: how a poll is dealt with, how faulty messages are kept, and which were dealt
 * with before.
 */
@ApplicationModule(allowedDependencies = {"logging", "shared"})
@NullMarked
package id.pendamping.consuming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
