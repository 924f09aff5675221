package id.pendamping.verifying;

import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.scan.Entries;
import id.pendamping.scan.Tuple;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The leaves of the tree by their places, with the hashes that their entries have now. */
public final class Leaves {

    /** What is wrong when entries are others than those that got the places. */
    public static final String DIFFERS = "tree differs";

    /** Octets from one hash of a kept line to the next. */
    public static final int KEPT = 2 * Entries.HASH + 3;

    private static final int MOST = 20;
    private static final int NO_LEAF = -2;

    private record Odd(int row, String placed) {}

    private final Entries entries;
    private final int[] rows;
    private final Map<Integer, byte[]> gone = new HashMap<>();
    private final List<Odd> odd = new ArrayList<>();
    private long present;
    private int last = Entries.NONE;

    public Leaves(Entries entries, long size) {
        this.entries = entries;
        rows = new int[Math.toIntExact(size)];
        Arrays.fill(rows, NO_LEAF);
    }

    /** A row of {@code tree_leaf}: position, event, hash. */
    public void take(Tuple leaf) {
        leaf.next();
        long position = leaf.number();
        leaf.next();
        ByteBuffer event = ByteBuffer.wrap(leaf.octets(), leaf.begin(), 2 * Long.BYTES);
        last = entries.row(new UUID(event.getLong(), event.getLong()), last);
        leaf.next();
        int row = last;
        if (row != Entries.NONE) {
            present++;
        }
        if (position < rows.length) {
            rows[(int) position] = row;
        }
        if (row == Entries.NONE || position >= rows.length || !entries.hasHash(row, leaf.octets(), leaf.begin())) {
            odd(position, row, Arrays.copyOfRange(leaf.octets(), leaf.begin(), leaf.end()));
        }
    }

    private void odd(long position, int row, byte[] placed) {
        if (row == Entries.NONE) {
            gone.put((int) position, placed);
        } else if (odd.size() < MOST) {
            odd.add(new Odd(row, HexFormat.of().formatHex(placed)));
        }
    }

    /**
     * Names entries that are others than when they got their places, and how many have gone: whose they were, chains, topics
     * and checkpoints tell.
     */
    public void faults(Findings findings) {
        for (Odd one : odd) {
            findings.fault(Fault.at(DIFFERS, entries.subjectOf(one.row()), entries.sequence(one.row()))
                    .in(Fault.HASH, entries.hashText(one.row()), one.placed()));
        }
        if (!gone.isEmpty()) {
            findings.fault(Fault.ofCheckpoint(DIFFERS, rows.length)
                    .in(Fault.ENTRIES, String.valueOf(present), String.valueOf(rows.length)));
        }
        for (int place = 0; place < rows.length; place++) {
            if (rows[place] == NO_LEAF) {
                findings.fault(Fault.of(DIFFERS, "no leaf at place " + place));
                return;
            }
        }
    }

    /**
     * Names the first hash of a kept line that is not the one the place was given for.
     *
     * @param line as it lies in a file, with hashes of 64 digits in quotes, one comma between two, from {@code begin} on
     * @param first place of the first of them
     */
    public Optional<Fault> difference(String line, int begin, int count, int first, String kind) {
        HexFormat hex = HexFormat.of();
        for (int i = 0; i < count && first + i < rows.length; i++) {
            int at = begin + i * KEPT + 1;
            int row = rows[first + i];
            if (row >= 0 && entries.hasHashText(row, line, at)) {
                continue;
            }
            String kept = line.substring(at, at + 2 * Entries.HASH);
            byte[] now = entryHash(first + i);
            if (now.length > 0 && !kept.equals(hex.formatHex(now))) {
                Fault fault = row >= 0
                        ? Fault.at(kind, entries.subjectOf(row), entries.sequence(row))
                        : Fault.of(kind, "place " + (first + i));
                return Optional.of(fault.in(Fault.FILE, kept, hex.formatHex(now)));
            }
        }
        return Optional.empty();
    }

    private byte[] entryHash(int place) {
        int row = rows[place];
        return row >= 0 ? entries.hash(row) : gone.getOrDefault(place, new byte[0]);
    }

    public int size() {
        return rows.length;
    }

    /** How many entries are still there. */
    public long present() {
        return present;
    }

    /** The hash of the entry, which the leaf holds. */
    public byte[] content(int place) {
        int row = rows[place];
        return row >= 0 ? entries.hash(row) : gone.getOrDefault(place, new byte[Entries.HASH]);
    }
}
