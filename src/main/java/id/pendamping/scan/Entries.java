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
        long count = 0;
        for (Page page : read) {
            count += page.rows();
        }
        return count;
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
        return number(row, Page.PREVIOUS) == 0
                && number(row, Page.PREVIOUS + Long.BYTES) == 0
                && number(row, Page.PREVIOUS + 2 * Long.BYTES) == 0
                && number(row, Page.PREVIOUS + 3 * Long.BYTES) == 0;
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
        byte[] computed = changed.get(row);
        return computed == null ? hashText(row) : HexFormat.of().formatHex(computed);
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
    public int row(UUID eventId) {
        return row(eventId.getMostSignificantBits(), eventId.getLeastSignificantBits());
    }

    /** The row of an event whose id has these two halves, or {@link #NONE}. */
    public int row(long most, long least) {
        return index.row(most, least);
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
