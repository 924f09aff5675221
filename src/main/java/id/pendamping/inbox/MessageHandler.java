package id.pendamping.inbox;

import id.pendamping.access.Account;
import id.pendamping.journal.Fact;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A consumer that messages which were set aside can be handed to once more. */
public interface MessageHandler {

    /** Its consumer group. */
    String name();

    /**
     * Deals with the message inside the caller's transaction, or does not; the caller then rolls back. A message that was
     * dealt with before is taken.
     *
     * @param mender who answers for a value that was typed anew, or null when it is as it came
     */
    Reception take(ConsumerRecord<String, byte[]> message, @Nullable Account mender);

    /** Whether values may be typed anew: those from outside may, facts of the journal are what they are. */
    boolean isMendable();

    /**
     * What the message reports on, among all messages of its key: a later message about the same corrects an earlier one
     * that is set aside. Empty when it cannot be told, and then it corrects none.
     */
    default Optional<String> about(ConsumerRecord<String, byte[]> message) {
        return Optional.empty();
    }

    /**
     * Whether each message about this says all there is to say: of several that wait the latest is taken, and the others only
     * if it is wrong. Otherwise they are taken one after the other, because a later one may come on top.
     */
    default boolean isWhole(String about) {
        return false;
    }

    /**
     * What a fact of a case corrects that a message may have been refused for: the messages of the case are looked at anew,
     * and those of other cases that were refused naming this. Empty for most facts.
     */
    default Optional<String> corrected(Fact fact) {
        return Optional.empty();
    }

    /** The steps before which a message may come too early. */
    default Set<String> steps() {
        return Set.of();
    }
}
