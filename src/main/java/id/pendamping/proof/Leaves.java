package id.pendamping.proof;

import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.transparency.TreeHash;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The leaves of the tree by their places, with the hashes that their entries have now. */
final class Leaves {

    private static final int HASH = 32;
    private static final int MOST = 20;

    private record Odd(UUID eventId, long position, String placed, String now) {}

    private final int size;
    private final byte[][] hashes;
    private final List<Odd> odd = new ArrayList<>();
    private long present;
    private boolean isHashed;

    Leaves(long size) {
        this.size = Math.toIntExact(size);
        this.hashes = new byte[this.size][];
    }

    void take(long position, UUID eventId, byte[] placed, byte @Nullable [] now) {
        if (position < size) {
            hashes[(int) position] = now == null ? placed : now;
        }
        if (now != null) {
            present++;
        }
        if ((now == null || !Arrays.equals(placed, now) || position >= size) && odd.size() < MOST) {
            odd.add(new Odd(eventId, position, hex(placed), now == null ? "" : hex(now)));
        }
    }

    /** Names entries that have gone, or are others than when they got their places. */
    void faults(TreeTables tables, Findings findings) throws SQLException {
        for (Odd one : odd) {
            Optional<TreeTables.At> at = tables.entry(one.eventId());
            Fault fault = at.map(there -> Fault.at(TreeCheck.DIFFERS, there.subject(), there.sequence()))
                    .orElseGet(() -> Fault.of(TreeCheck.DIFFERS, "event " + one.eventId()));
            findings.fault(fault.in(Fault.HASH, one.now(), one.placed()));
        }
        for (int place = 0; place < size; place++) {
            if (hashes[place] == null) {
                findings.fault(Fault.of(TreeCheck.DIFFERS, "no leaf at place " + place));
                hashes[place] = new byte[HASH];
                return;
            }
        }
    }

    int size() {
        return size;
    }

    /** How many entries are still there. */
    long present() {
        return present;
    }

    /** Hash of the leaf. */
    byte[] hash(long place) {
        if (!isHashed) {
            IntStream.range(0, size).parallel().forEach(at -> {
                byte[] entry = hashes[at];
                hashes[at] = TreeHash.leaf(entry == null ? new byte[HASH] : entry);
            });
            isHashed = true;
        }
        return hashes[(int) place];
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
