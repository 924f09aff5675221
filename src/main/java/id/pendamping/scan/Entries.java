package id.pendamping.scan;

import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * Of millions of entries what checks need: a hundred octets each, in the order in which they were read. An entry is known
 * here by a number, its row.
 */
public final class Entries {

    /** Octets of a hash. */
    public static final int HASH = 32;

    /** No row. */
    public static final int NONE = -1;

    private static final byte[] NOTHING = new byte[HASH];

    private final List<Page> pages = new ArrayList<>();
    private final Known<Subject> subjects = new Known<>();
    private final Known<Name> names = new Known<>();
    private final Map<Integer, byte[]> changed = new ConcurrentHashMap<>();
    private final byte[] salt;
    private Page[] read = {};
    private EventIndex index = new EventIndex(this);

    /** What an entry is called, in which version, and of which kind its subject is. */
    public record Name(Subject.Kind kind, String type, int version) {}

    Entries(byte[] salt) {
        this.salt = salt;
    }

    /** Hears of one chain: rows in the order of their sequences. */
    @FunctionalInterface
    public interface Chain {
        void chain(Entries entries, Subject subject, int[] rows);
    }

    /** How many there are. */
    public long count() {
        return Arrays.stream(read).mapToLong(Page::rows).sum();
    }

    /** Rows there may be at most; not every number below has an entry. */
    public int limit() {
        return read.length << Page.BITS;
    }

    /** Hears of the rows of every chain. */
    public void chains(Chain reader) {
        new ChainOrder(this).read(reader);
    }

    /** Hears of every row. */
    public void rows(IntConsumer reader) {
        for (int page = 0; page < read.length; page++) {
            for (int slot = 0; slot < read[page].rows(); slot++) {
                reader.accept((page << Page.BITS) + slot);
            }
        }
    }

    public UUID eventId(int row) {
        return new UUID(number(row, Page.ID), number(row, Page.ID + Long.BYTES));
    }

    /** When the event was named, as its id says. */
    public long millis(int row) {
        return number(row, Page.ID) >>> 16;
    }

    public long sequence(int row) {
        return number(row, Page.SEQUENCE);
    }

    /** Subjects are numbered from 0. */
    public int subject(int row) {
        return page(row).small(slot(row), Page.SUBJECT);
    }

    public Subject subjectOf(int row) {
        return subjects.get(subject(row));
    }

    public int subjectCount() {
        return subjects.size();
    }

    public int nameNumber(int row) {
        return page(row).small(slot(row), Page.NAME);
    }

    public int nameCount() {
        return names.size();
    }

    public Name name(int row) {
        return names.get(nameNumber(row));
    }

    public byte[] hash(int row) {
        return octets(row, Page.HASH);
    }

    public byte[] previousHash(int row) {
        return octets(row, Page.PREVIOUS);
    }

    /** Lower-case hex. */
    public String hashText(int row) {
        return HexFormat.of().formatHex(hash(row));
    }

    /** Whether these octets are its hash in lower-case hex. */
    public boolean hasHashText(int row, byte[] hex) {
        return Octets.isHex(page(row).octets(), Page.at(slot(row), Page.HASH), hex);
    }

    /** Whether its hash in lower-case hex stands in the line from there on. */
    public boolean hasHashText(int row, String line, int from) {
        return Octets.isHex(page(row).octets(), Page.at(slot(row), Page.HASH), line, from);
    }

    /** The same of the hash of the one before it. */
    public boolean hasPreviousHashText(int row, byte[] hex) {
        return Octets.isHex(page(row).octets(), Page.at(slot(row), Page.PREVIOUS), hex);
    }

    /** Whether the octets from there on are its hash. */
    public boolean hasHash(int row, byte[] octets, int from) {
        int at = Page.at(slot(row), Page.HASH);
        return Arrays.equals(page(row).octets(), at, at + HASH, octets, from, from + HASH);
    }

    /** How far each chain is. */
    public Map<Subject, Long> ends() {
        Map<Subject, Long> ends = new HashMap<>();
        rows(row -> ends.merge(subjectOf(row), sequence(row), Math::max));
        return ends;
    }

    /** Whether it says that there is none before it. */
    public boolean isFirst(int row) {
        return Arrays.equals(previousHash(row), NOTHING);
    }

    /** Whether an entry names the hash of another as that of the one before it. */
    public boolean follows(int row, int before) {
        int at = Page.at(slot(row), Page.PREVIOUS);
        int beside = Page.at(slot(before), Page.HASH);
        return Arrays.equals(page(row).octets(), at, at + HASH, page(before).octets(), beside, beside + HASH);
    }

    /** Whether its content still has its hash. */
    public boolean isUnchanged(int row) {
        return changed.isEmpty() || !changed.containsKey(row);
    }

    /** The hash that its content has now. */
    public String computedText(int row) {
        return HexFormat.of().formatHex(changed.getOrDefault(row, hash(row)));
    }

    /** Whether JSON of the same content as its data, however it is written; mostly it is as the database writes it. */
    public boolean hasData(int row, byte[] json) {
        Form form = Form.OF_THREAD.get();
        try {
            return form.textDigest(json, salt) == number(row, Page.TEXT)
                    || form.dataDigest(json, salt) == number(row, Page.DATA);
        } catch (JsonCursor.Malformed e) {
            return false;
        }
    }

    /** The row of an event, or {@link #NONE}. */
    public int row(UUID event) {
        return row(event, NONE);
    }

    /** The same, and {@code before} is that of the event that was asked for last: most come in the order of the rows. */
    public int row(UUID event, int before) {
        return isAt(before + 1, event) ? before + 1 : index.row(event);
    }

    boolean isAt(int row, UUID event) {
        return row < limit()
                && slot(row) < page(row).rows()
                && number(row, Page.ID + Long.BYTES) == event.getLeastSignificantBits()
                && number(row, Page.ID) == event.getMostSignificantBits();
    }

    long number(int row, int field) {
        return page(row).number(slot(row), field);
    }

    byte[] salt() {
        return salt;
    }

    Known<Subject> subjects() {
        return subjects;
    }

    Known<Name> names() {
        return names;
    }

    void changed(int row, byte[] computed) {
        changed.put(row, computed);
    }

    /** Gives the row of the first entry of the page. */
    int add(Page page) {
        synchronized (pages) {
            pages.add(page);
            return pages.size() - 1 << Page.BITS;
        }
    }

    /** All that was written can be read from here on. */
    void close() {
        synchronized (pages) {
            read = pages.toArray(Page[]::new);
        }
        index = new EventIndex(this);
    }

    private Page page(int row) {
        return read[row >>> Page.BITS];
    }

    private static int slot(int row) {
        return row & Page.ROWS - 1;
    }

    private byte[] octets(int row, int field) {
        int at = Page.at(slot(row), field);
        return Arrays.copyOfRange(page(row).octets(), at, at + HASH);
    }
}
