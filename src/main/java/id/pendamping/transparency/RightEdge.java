package id.pendamping.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree that grows: the roots of the full subtrees that its leaves fill, the largest first. It is all
 * that the next root needs.
 */
public final class RightEdge {

    private final List<byte[]> roots;
    private final TreeDigest digest = new TreeDigest();
    private long size;

    private RightEdge(long size, List<byte[]> roots) {
        this.size = size;
        this.roots = roots;
    }

    /** Of a tree without leaves. */
    public static RightEdge empty() {
        return new RightEdge(0, new ArrayList<>());
    }

    /** Of a tree of this size, read from its parts. */
    public static RightEdge of(long size, Subtrees subtrees) {
        List<byte[]> roots = new ArrayList<>();
        long from = 0;
        for (long width = Long.highestOneBit(size); width > 0; width >>= 1) {
            if ((size & width) != 0) {
                roots.add(subtrees.root(from, from + width));
                from += width;
            }
        }
        return new RightEdge(size, roots);
    }

    public long size() {
        return size;
    }

    /** Hears of each subtree that has just become full. */
    @FunctionalInterface
    public interface Filled {

        /** The root over 2^level leaves, and how many such subtrees lie before it. */
        void subtree(int level, long place, byte[] root);
    }

    /** Takes the hash of one more leaf. */
    public void append(byte[] leaf, Filled filled) {
        byte[] node = leaf;
        int level = 0;
        for (long place = size; (place & 1) == 1; place >>= 1) {
            node = digest.node(roots.remove(roots.size() - 1), node);
            filled.subtree(++level, place >> 1, node);
        }
        roots.add(node);
        size++;
    }

    /** Root of the tree as it is now; of one without leaves, the hash of nothing. */
    public byte[] root() {
        if (roots.isEmpty()) {
            return TreeHash.sha256().digest();
        }
        return root(roots.size() - 1, roots.get(roots.size() - 1));
    }

    /** Root when every leaf here is a block of leaves, and the beginning of a block, of which this is the root, comes behind them. */
    byte[] rootWith(byte[] behind) {
        return root(roots.size(), behind);
    }

    private byte[] root(int before, byte[] behind) {
        byte[] root = behind;
        for (int left = before - 1; left >= 0; left--) {
            root = digest.node(roots.get(left), root);
        }
        return root;
    }
}
