package id.pendamping.transparency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hashes of the tree of RFC 6962: SHA-256, leaves and nodes told apart by their first byte. */
public final class TreeHash {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte[] NOTHING = {};
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(TreeHash::sha256);

    private TreeHash() {}

    public static byte[] leaf(byte[] content) {
        return DIGEST.get().digest(behind(LEAF, content, NOTHING));
    }

    public static byte[] node(byte[] left, byte[] right) {
        return DIGEST.get().digest(behind(NODE, left, right));
    }

    /** In one piece: a digest takes pieces slowly. */
    private static byte[] behind(byte first, byte[] second, byte[] third) {
        byte[] all = new byte[1 + second.length + third.length];
        all[0] = first;
        System.arraycopy(second, 0, all, 1, second.length);
        System.arraycopy(third, 0, all, 1 + second.length, third.length);
        return all;
    }

    /** The root that a leaf gives with the hashes beside its way up, from the bottom. */
    public static byte[] root(byte[] leaf, long position, long size, List<byte[]> path) {
        byte[] node = leaf;
        long place = position;
        long width = size;
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

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
