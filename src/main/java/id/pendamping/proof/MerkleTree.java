package id.pendamping.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The hash tree of RFC 6962: SHA-256, leaves and nodes told apart by their first byte. A tree that is no power of two is
 * filled from the left; a node without a sibling moves up as it is.
 */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final List<List<byte[]>> levels = new ArrayList<>();

    /** Of at least one leaf, as {@link #leaf} makes them. */
    MerkleTree(List<byte[]> leaves) {
        List<byte[]> level = leaves;
        levels.add(level);
        while (level.size() > 1) {
            level = above(level);
            levels.add(level);
        }
    }

    static byte[] leaf(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(content);
    }

    byte[] root() {
        return levels.get(levels.size() - 1).get(0);
    }

    int size() {
        return levels.get(0).size();
    }

    /** What the leaf needs beside it to give the root, from the bottom up. */
    List<byte[]> path(int position) {
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

    /** The root that a leaf gives with its path. */
    static byte[] root(byte[] leaf, int position, int size, List<byte[]> path) {
        byte[] node = leaf;
        int place = position;
        int width = size;
        int taken = 0;
        while (width > 1) {
            if ((place ^ 1) < width) {
                byte[] sibling = path.get(taken++);
                node = place % 2 == 0 ? node(node, sibling) : node(sibling, node);
            }
            place /= 2;
            width = (width + 1) / 2;
        }
        return node;
    }

    private static List<byte[]> above(List<byte[]> level) {
        List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
        for (int left = 0; left < level.size(); left += 2) {
            above.add(left + 1 < level.size() ? node(level.get(left), level.get(left + 1)) : level.get(left));
        }
        return above;
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
