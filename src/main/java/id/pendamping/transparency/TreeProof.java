package id.pendamping.transparency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proofs of RFC 6962: that a tree continues a smaller one, and that a leaf is in a tree. */
public final class TreeProof {

    private TreeProof() {}

    /** That the tree of {@code size} leaves begins with the {@code old} leaves of the smaller one (section 2.1.2). */
    public static List<byte[]> ofConsistency(long old, long size, Subtrees subtrees) {
        List<byte[]> proof = new ArrayList<>();
        if (old > 0 && old < size) {
            part(old, 0, size, true, subtrees, proof);
        }
        return proof;
    }

    /** The hashes beside a leaf's way up, from the bottom (section 2.1.1). */
    public static List<byte[]> ofInclusion(long position, long size, Subtrees subtrees) {
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Long.highestOneBit(to - from - 1);
            if (position < middle) {
                path.add(0, subtrees.root(middle, to));
                to = middle;
            } else {
                path.add(0, subtrees.root(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /** Whether the proof leads from the one root to the other. */
    public static boolean isConsistent(long old, byte[] oldRoot, long size, byte[] root, List<byte[]> proof) {
        if (old == 0) {
            return proof.isEmpty();
        }
        if (old == size) {
            return proof.isEmpty() && Arrays.equals(oldRoot, root);
        }
        Led led = lead(old, oldRoot, size, proof);
        return led != null && Arrays.equals(led.before(), oldRoot) && Arrays.equals(led.after(), root);
    }

    /**
     * Whether this proves that the log has signed two histories: another root for as many leaves, or a tree whose own proof
     * shows that it begins with other leaves. A proof that leads nowhere proves nothing; anybody can hand one in.
     */
    public static boolean isFork(long old, byte[] oldRoot, long size, byte[] root, List<byte[]> proof) {
        if (old == 0 || old == size) {
            return old > 0 && !Arrays.equals(oldRoot, root);
        }
        Led led = lead(old, oldRoot, size, proof);
        return led != null && Arrays.equals(led.after(), root) && !Arrays.equals(led.before(), oldRoot);
    }

    /** The roots of both trees that a proof leads to. */
    private record Led(byte[] before, byte[] after) {}

    private static @Nullable Led lead(long old, byte[] oldRoot, long size, List<byte[]> proof) {
        boolean isFull = Long.bitCount(old) == 1;
        if (old > size || proof.isEmpty() && !isFull) {
            return null;
        }
        Iterator<byte[]> rest = proof.iterator();
        int shift = Long.numberOfTrailingZeros(old);
        long node = (old - 1) >> shift;
        long last = (size - 1) >> shift;
        byte[] before = isFull ? oldRoot : rest.next();
        byte[] after = before;
        while (rest.hasNext()) {
            byte[] beside = rest.next();
            if (last == 0) {
                return null;
            }
            if ((node & 1) == 1 || node == last) {
                before = TreeHash.node(beside, before);
                after = TreeHash.node(beside, after);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                after = TreeHash.node(after, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? new Led(before, after) : null;
    }

    private static void part(long old, long from, long to, boolean isKnown, Subtrees subtrees, List<byte[]> proof) {
        if (from + old == to) {
            if (!isKnown) {
                proof.add(subtrees.root(from, to));
            }
            return;
        }
        long half = Long.highestOneBit(to - from - 1);
        if (old <= half) {
            part(old, from, from + half, isKnown, subtrees, proof);
            proof.add(subtrees.root(from + half, to));
        } else {
            part(old - half, from + half, to, false, subtrees, proof);
            proof.add(subtrees.root(from, from + half));
        }
    }
}
