package id.pendamping.inbox;

import id.pendamping.access.Account;
import id.pendamping.shared.Outcome;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A consumer that messages which were set aside can be handed to once more. */
public interface MessageHandler {

    /** Its consumer group. */
    String name();

    /**
     * Deals with the message inside the caller's transaction, or refuses it; the caller then rolls back. A message that
     * was dealt with before is done.
     *
     * @param mender who has typed the value anew, or null when it is as it came
     */
    Outcome take(ConsumerRecord<String, byte[]> message, @Nullable Account mender);

    /** Whether values may be typed anew: those from outside may, facts of the journal are what they are. */
    boolean isMendable();
}
