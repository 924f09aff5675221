package id.pendamping.transparency;

import java.util.Arrays;
import java.util.BitSet;

/** A hash tree whose leaves change and become more: its root costs what has changed. Hashes of a level lie behind one another. */
public final class ChangingTree {

    private static final int HASH = TreeDigest.HASH;
    private static final int MOST_LEVELS = Integer.SIZE;

    private final byte[][] levels = new byte[MOST_LEVELS][HASH];
    private final int[] sizes = new int[MOST_LEVELS];
    private final BitSet changed = new BitSet();
    private final TreeDigest digest = new TreeDigest();

    public int size() {
        return sizes[0];
    }

    /** Puts a leaf in the place of another, or behind the last. */
    public void put(int place, byte[] leaf) {
        room(0, place);
        System.arraycopy(leaf, 0, levels[0], place * HASH, HASH);
        changed.set(place >> 1);
    }

    /** Of at least one leaf. */
    public byte[] root() {
        int[] places = changed.stream().toArray();
        int count = places.length;
        int level = 0;
        while (sizes[level] > 1) {
            for (int i = 0; i < count; i++) {
                over(level, places[i]);
            }
            count = above(places, count);
            level++;
        }
        changed.clear();
        return Arrays.copyOf(levels[level], HASH);
    }

    /** Places over these, each once; gives how many. */
    private static int above(int[] places, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int place = places[i] >> 1;
            if (kept == 0 || places[kept - 1] != place) {
                places[kept++] = place;
            }
        }
        return kept;
    }

    private void over(int level, int place) {
        room(level + 1, place);
        int left = 2 * place;
        if (left + 1 < sizes[level]) {
            digest.node(levels[level], left * HASH, levels[level + 1], place * HASH);
        } else {
            System.arraycopy(levels[level], left * HASH, levels[level + 1], place * HASH, HASH);
        }
    }

    private void room(int level, int place) {
        if ((place + 1) * HASH > levels[level].length) {
            levels[level] = Arrays.copyOf(levels[level], 2 * levels[level].length);
        }
        sizes[level] = Math.max(sizes[level], place + 1);
    }
}
