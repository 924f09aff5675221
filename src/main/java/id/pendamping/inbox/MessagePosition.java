package id.pendamping.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where a consumer met a message; no two messages share it.
 *
 * @param key as far as a database can keep it; messages with the same one wait for each other
 */
record MessagePosition(
        String consumer,
        String topic,
        int partition,
        long offset,
        Instant sentAt,
        @Nullable String key) {

    private static final int LONGEST_KEY = 100;

    static MessagePosition of(String consumer, ConsumerRecord<String, byte[]> message) {
        return new MessagePosition(
                consumer,
                message.topic(),
                message.partition(),
                message.offset(),
                Instant.ofEpochMilli(message.timestamp()),
                kept(message.key()));
    }

    static @Nullable String kept(@Nullable String key) {
        if (key == null) {
            return null;
        }
        String text = DisplayText.of(key, LONGEST_KEY);
        return text.equals(key) ? key : text + ' ' + fingerprint(key);
    }

    private static String fingerprint(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
