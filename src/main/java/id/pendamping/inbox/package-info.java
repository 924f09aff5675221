/** Messages from Kafka: each taken once and in the order of its key, set aside with what follows when it cannot be. */
@NullMarked
@ProgramOnly
package id.pendamping.inbox;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
