package id.pendamping.transparency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hashes of the tree of RFC 6962: SHA-256, leaves and nodes told apart by their first byte. */
public final class TreeHash {

    private static final ThreadLocal<TreeDigest> DIGEST = ThreadLocal.withInitial(TreeDigest::new);

    private TreeHash() {}

    public static byte[] leaf(byte[] content) {
        return DIGEST.get().leaf(content);
    }

    public static byte[] node(byte[] left, byte[] right) {
        return DIGEST.get().node(left, right);
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
