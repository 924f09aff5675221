package id.pendamping.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The hash that chains an entry to the one before it: SHA-256 over the canonical form.
 *
 * <p>The canonical form is the following fields in this order. Each is its UTF-8 length as four bytes (big-endian),
 * then the UTF-8 bytes; a missing field is the length −1 alone. No two different entries have the same form.
 *
 * <ol>
 *   <li>{@code pendamping-journal-1}
 *   <li>the previous entry's hash in lower-case hex; 64 zeros for the first entry of a subject
 *   <li>subject kind, subject id, sequence (decimal)
 *   <li>event id, type, schema version (decimal)
 *   <li>data as canonical JSON: see {@link FactData}
 *   <li>actor, duty, on whose behalf, reason
 *   <li>occurred at, as microseconds since 1970-01-01T00:00:00Z (decimal)
 *   <li>causation, trace parent
 * </ol>
 */
final class EntryHash {

    static final String FIRST = "0".repeat(64);

    private static final String FORM = "pendamping-journal-1";

    private EntryHash() {}

    static String of(Recorded entry) {
        byte[] form = canonicalForm(entry);
        try {
            return java.util.HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(form));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] canonicalForm(Recorded entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, FORM);
            write(out, entry.previousHash());
            write(out, entry.subject().kind().name());
            write(out, entry.subject().id());
            write(out, Long.toString(entry.sequence()));
            write(out, entry.eventId().toString());
            write(out, entry.type());
            write(out, Integer.toString(entry.version()));
            write(out, FactData.toJson(entry.data()));
            write(out, entry.actor());
            write(out, entry.duty().name());
            write(out, entry.onBehalfOf());
            write(out, entry.reason());
            write(out, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.occurredAt())));
            write(out, entry.causation() == null ? null : entry.causation().toString());
            write(out, entry.traceparent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable String field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
