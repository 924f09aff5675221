package id.pendamping.scan;

import id.pendamping.journal.FactData;
import id.pendamping.journal.Recorded;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries as if the database had sent them. */
public final class EntriesInMemory {

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private EntriesInMemory() {}

    public static Entries of(List<Recorded> recorded) {
        Entries entries = new Entries(new byte[16]);
        EntryWriter writer = new EntryWriter(entries);
        Tuple tuple = new Tuple();
        for (Recorded entry : recorded) {
            tuple.take(row(entry));
            writer.take(tuple);
        }
        entries.close();
        return entries;
    }

    static byte[] row(Recorded entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(EntryScan.FIELDS);
            uuid(out, entry.eventId());
            number(out, entry.sequence());
            text(out, entry.type());
            out.writeInt(Integer.BYTES);
            out.writeInt(entry.version());
            text(out, entry.subject().kind().name());
            text(out, entry.subject().id());
            text(out, FactData.toJson(entry.data()).replace("\":", "\": "));
            text(out, entry.actor());
            text(out, entry.duty().name());
            text(out, entry.onBehalfOf());
            text(out, entry.reason());
            number(out, ChronoUnit.MICROS.between(EPOCH, entry.occurredAt()));
            uuid(out, entry.causation());
            text(out, entry.traceparent());
            octets(out, HexFormat.of().parseHex(entry.previousHash()));
            octets(out, HexFormat.of().parseHex(entry.hash()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void number(DataOutputStream out, long number) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    private static void uuid(DataOutputStream out, @Nullable UUID id) throws IOException {
        if (id == null) {
            out.writeInt(-1);
            return;
        }
        out.writeInt(2 * Long.BYTES);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        octets(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void octets(DataOutputStream out, byte[] octets) throws IOException {
        out.writeInt(octets.length);
        out.write(octets);
    }
}
