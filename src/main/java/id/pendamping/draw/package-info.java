/** Draws that nobody can steer: a seed whose hash is told before the draw and which is told itself afterwards. */
@ApplicationModule(allowedDependencies = {"access", "journal", "shared"})
@NullMarked
package id.pendamping.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
