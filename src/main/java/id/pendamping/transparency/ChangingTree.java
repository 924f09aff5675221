package id.pendamping.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A hash tree whose leaves change and become more: its root costs what has changed. */
public final class ChangingTree {

    private final List<List<byte[]>> levels = new ArrayList<>();
    private TreeSet<Integer> changed = new TreeSet<>();

    public ChangingTree() {
        levels.add(new ArrayList<>());
    }

    public int size() {
        return levels.get(0).size();
    }

    /** Puts a leaf in the place of another, or behind the last. */
    public void put(int place, byte[] leaf) {
        put(levels.get(0), place, leaf);
        changed.add(place >> 1);
    }

    /** Of at least one leaf. */
    public byte[] root() {
        int level = 0;
        while (levels.get(level).size() > 1) {
            if (levels.size() == level + 1) {
                levels.add(new ArrayList<>());
            }
            TreeSet<Integer> above = new TreeSet<>();
            for (int place : changed) {
                put(levels.get(level + 1), place, over(levels.get(level), 2 * place));
                above.add(place >> 1);
            }
            changed = above;
            level++;
        }
        changed = new TreeSet<>();
        return levels.get(level).get(0);
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
