package id.pendamping.consuming;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * How an event hangs on the one before it in the same source. A consumer that keeps the last hash of each source notices
 * when the past that it has read is written anew.
 *
 * @param previous hash of the entry before; empty on events from before hashes left
 * @param hash of the event's entry; empty likewise
 */
public record Link(String previous, String hash) {

    /** Of an event that says nothing about hashes. */
    public static final Link NONE = new Link("", "");

    public static Link of(ConsumerRecord<?, ?> message) {
        return new Link(header(message, "ce_previoushash"), header(message, "ce_entryhash"));
    }

    /** Whether it continues the event whose hash was read last; nothing speaks against it when one of them has none. */
    public boolean continues(String last) {
        return last.isEmpty() || previous.isEmpty() || last.equals(previous);
    }

    /** Whether it may be the event with this hash once more. */
    public boolean repeats(String known) {
        return known.isEmpty() || hash.isEmpty() || known.equals(hash);
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.US_ASCII);
    }
}
