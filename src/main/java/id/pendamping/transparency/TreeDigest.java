package id.pendamping.transparency;

import java.security.DigestException;
import java.security.MessageDigest;

/** Hashes of leaves and nodes by one thread, over and over with the same digest and the same octets. */
final class TreeDigest {

    /** Octets of a hash. */
    static final int HASH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256 = TreeHash.sha256();
    private final byte[] node = new byte[1 + 2 * HASH];

    TreeDigest() {
        node[0] = NODE;
    }

    /** In one piece: a digest takes pieces slowly. */
    byte[] leaf(byte[] content) {
        byte[] leaf = new byte[1 + content.length];
        leaf[0] = LEAF;
        System.arraycopy(content, 0, leaf, 1, content.length);
        return sha256.digest(leaf);
    }

    byte[] node(byte[] left, byte[] right) {
        byte[] all = left.length + right.length == 2 * HASH ? node : new byte[1 + left.length + right.length];
        all[0] = NODE;
        System.arraycopy(left, 0, all, 1, left.length);
        System.arraycopy(right, 0, all, 1 + left.length, right.length);
        return sha256.digest(all);
    }

    /** Over two hashes that lie behind one another. */
    void node(byte[] hashes, int begin, byte[] to, int at) {
        System.arraycopy(hashes, begin, node, 1, 2 * HASH);
        sha256.update(node);
        try {
            sha256.digest(to, at, HASH);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }
}
