package id.pendamping.forms;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A command that a program sends as the body of a request. A handler takes it as a parameter; its type argument is what
 * the description of the API documents as the body.
 *
 * @param reading what could be read of it
 * @param key chosen by the sender ({@code Idempotency-Key}): sent again under the same key it has one effect
 * @param <C> the command
 */
public record Sent<C extends Record>(Reading<C> reading, String key) {

    /** The command; where something is wrong with it the request ends here. */
    public C command() {
        RequestRefused.unlessEmpty(reading.faults());
        return reading.readable();
    }

    /** The id of what the command makes: the same for the same sender and key. */
    public UUID id(String sender) {
        return UUID.nameUUIDFromBytes((sender + '\n' + key).getBytes(StandardCharsets.UTF_8));
    }
}
