package id.pendamping.scan;

import id.pendamping.shared.Subject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The canonical form of an entry and its hash, as the record format says, out of a row of {@link EntryScan#COLUMNS}. */
final class Form {

    static final ThreadLocal<Form> OF_THREAD = ThreadLocal.withInitial(Form::new);

    private static final byte[] NAME = "pendamping-journal-1".getBytes(StandardCharsets.US_ASCII);
    private static final int MISSING = -1;

    /** PostgreSQL counts microseconds from the beginning of the year 2000. */
    private static final long EPOCH = TimeUnit.SECONDS.toMicros(946_684_800);

    private final Octets octets = new Octets();
    private final MessageDigest sha256 = sha256();
    private byte[] row = new byte[0];
    private byte[] computed = new byte[0];
    private final int[] begin = new int[EntryScan.FIELDS];
    private final int[] end = new int[EntryScan.FIELDS];
    private final boolean[] missing = new boolean[EntryScan.FIELDS];
    private long sequence;
    private int version;
    private long occurred;
    private long dataDigest;
    private long textDigest;

    void read(Tuple tuple, byte[] salt) {
        row = tuple.octets();
        for (int field = 0; field < EntryScan.FIELDS; field++) {
            tuple.next();
            begin[field] = tuple.begin();
            end[field] = tuple.end();
            missing[field] = tuple.isMissing();
            if (field == EntryScan.SEQUENCE) {
                sequence = tuple.number();
            } else if (field == EntryScan.VERSION) {
                version = tuple.integer();
            } else if (field == EntryScan.OCCURRED_AT) {
                occurred = tuple.number() + EPOCH;
            }
        }
        write(salt);
        octets.digest(sha256, 0);
        computed = sha256.digest();
    }

    private void write(byte[] salt) {
        octets.clear();
        octets.number(NAME.length);
        octets.put(NAME, 0, NAME.length);
        hex(EntryScan.PREVIOUS);
        text(EntryScan.KIND);
        text(EntryScan.ID);
        decimal(sequence);
        uuid(EntryScan.EVENT);
        text(EntryScan.TYPE);
        decimal(version);
        int data = data(row, begin[EntryScan.DATA], end[EntryScan.DATA]);
        dataDigest = octets.digest(sha256, salt, data);
        textDigest = Octets.digest(sha256, salt, row, begin[EntryScan.DATA], end[EntryScan.DATA]);
        text(EntryScan.ACTOR);
        text(EntryScan.DUTY);
        text(EntryScan.ON_BEHALF_OF);
        text(EntryScan.REASON);
        decimal(occurred);
        uuid(EntryScan.CAUSATION);
        text(EntryScan.TRACEPARENT);
    }

    /** Of data as they were told. */
    long dataDigest(byte[] json, byte[] salt) {
        octets.clear();
        return octets.digest(sha256, salt, data(json, 0, json.length));
    }

    /** Of data as they were told, octet by octet. */
    long textDigest(byte[] json, byte[] salt) {
        return Octets.digest(sha256, salt, json, 0, json.length);
    }

    long dataDigest() {
        return dataDigest;
    }

    long textDigest() {
        return textDigest;
    }

    long sequence() {
        return sequence;
    }

    int event() {
        return begin[EntryScan.EVENT];
    }

    UUID eventId() {
        ByteBuffer id = ByteBuffer.wrap(row, event(), 2 * Long.BYTES);
        return new UUID(id.getLong(), id.getLong());
    }

    int previous() {
        return begin[EntryScan.PREVIOUS];
    }

    int hash() {
        return begin[EntryScan.HASH];
    }

    byte[] computed() {
        return computed;
    }

    boolean isUnchanged() {
        int at = begin[EntryScan.HASH];
        return Arrays.equals(row, at, end[EntryScan.HASH], computed, 0, computed.length);
    }

    /** Kind and id of the subject as they lie behind one another. */
    ByteBuffer subjectKey() {
        return ByteBuffer.wrap(row, begin[EntryScan.KIND], end[EntryScan.ID] - begin[EntryScan.KIND]);
    }

    /** Type, version and kind. */
    ByteBuffer nameKey() {
        return ByteBuffer.wrap(row, begin[EntryScan.TYPE], end[EntryScan.KIND] - begin[EntryScan.TYPE]);
    }

    Subject subject() {
        return new Subject(kind(), text(row, EntryScan.ID));
    }

    Entries.Name name() {
        return new Entries.Name(kind(), text(row, EntryScan.TYPE), version);
    }

    private Subject.Kind kind() {
        return Subject.Kind.valueOf(text(row, EntryScan.KIND));
    }

    private String text(byte[] from, int field) {
        return new String(from, begin[field], end[field] - begin[field], StandardCharsets.UTF_8);
    }

    private void text(int field) {
        if (missing[field]) {
            octets.number(MISSING);
            return;
        }
        octets.number(end[field] - begin[field]);
        octets.put(row, begin[field], end[field]);
    }

    private void hex(int field) {
        octets.number(2 * (end[field] - begin[field]));
        octets.hex(row, begin[field], end[field]);
    }

    private void uuid(int field) {
        if (missing[field]) {
            octets.number(MISSING);
            return;
        }
        octets.number(36);
        octets.uuid(row, begin[field]);
    }

    private void decimal(long number) {
        int before = room();
        octets.decimal(number);
        octets.set(before, octets.length() - before - Integer.BYTES);
    }

    /** Where the data begin; they end where the octets do. */
    private int data(byte[] json, int from, int to) {
        int before = room();
        CanonicalJson.write(json, from, to, octets);
        octets.set(before, octets.length() - before - Integer.BYTES);
        return before;
    }

    private int room() {
        octets.number(0);
        return octets.length() - Integer.BYTES;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
