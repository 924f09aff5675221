/**
 * The way in: who is let in to pages and API, what strangers may ask, where they are led, and what is answered when a request
 * cannot be dealt with.
 */
@ApplicationModule(allowedDependencies = {"access", "journal", "logging", "shared", "watching"})
@NullMarked
package id.pendamping.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
