package id.pendamping.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * The hash tree of RFC 6962: SHA-256, leaves and nodes told apart by their first byte. A tree that is no power of two is
 * filled from the left; a node without a sibling moves up as it is.
 */
public final class MerkleTree {

    private final List<List<byte[]>> levels = new ArrayList<>();

    /** Of at least one leaf, as {@link TreeHash#leaf} makes them. */
    public MerkleTree(List<byte[]> leaves) {
        List<byte[]> level = leaves;
        levels.add(level);
        while (level.size() > 1) {
            level = above(level);
            levels.add(level);
        }
    }

    public byte[] root() {
        return levels.get(levels.size() - 1).get(0);
    }

    public int size() {
        return levels.get(0).size();
    }

    /** What the leaf needs beside it to give the root, from the bottom up. */
    public List<byte[]> path(int position) {
        List<byte[]> path = new ArrayList<>();
        int place = position;
        for (List<byte[]> level : levels) {
            int sibling = place ^ 1;
            if (sibling < level.size()) {
                path.add(level.get(sibling));
            }
            place /= 2;
        }
        return path;
    }

    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
        for (int left = 0; left < level.size(); left += 2) {
            above.add(left + 1 < level.size() ? TreeHash.node(level.get(left), level.get(left + 1)) : level.get(left));
        }
        return above;
    }
}
