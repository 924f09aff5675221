package id.pendamping.transparency;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A hash tree whose leaves change and become more: its root costs what has changed. */
public final class ChangingTree {

    private final List<List<byte[]>> levels = new ArrayList<>();
    private final BitSet changed = new BitSet();

    public ChangingTree() {
        levels.add(new ArrayList<>());
    }

    public int size() {
        return levels.get(0).size();
    }

    /** Puts a leaf in the place of another, or behind the last. */
    public void put(int place, byte[] leaf) {
        put(levels.get(0), place, leaf);
        changed.set(place >> 1);
    }

    /** Of at least one leaf. */
    public byte[] root() {
        int[] places = changed.stream().toArray();
        int count = places.length;
        int level = 0;
        while (levels.get(level).size() > 1) {
            if (levels.size() == level + 1) {
                levels.add(new ArrayList<>());
            }
            for (int i = 0; i < count; i++) {
                put(levels.get(level + 1), places[i], over(levels.get(level), 2 * places[i]));
            }
            count = above(places, count);
            level++;
        }
        changed.clear();
        return levels.get(level).get(0);
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

    private static byte[] over(List<byte[]> level, int left) {
        return left + 1 < level.size() ? TreeHash.node(level.get(left), level.get(left + 1)) : level.get(left);
    }

    private static void put(List<byte[]> level, int place, byte[] hash) {
        if (place < level.size()) {
            level.set(place, hash);
        } else {
            level.add(hash);
        }
    }
}
