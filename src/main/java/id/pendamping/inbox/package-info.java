/** Messages from Kafka: each taken once and in the order of its key, set aside with what follows when it cannot be. */
@NullMarked
package id.pendamping.inbox;

import org.jspecify.annotations.NullMarked;
