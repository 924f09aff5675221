package id.pendamping.checkpoint;

import id.pendamping.shared.Subject;
import id.pendamping.transparency.TreeHash;
import java.nio.charset.StandardCharsets;

/**
 * Where a subject's chain stood: what a leaf of the tree says.
 *
 * @param hash of the entry with this sequence, lower-case hex
 */
public record ChainHead(Subject subject, long sequence, String hash) {

    /** A hash for the eye: {@code a91c 77e0 … 5d3b}. */
    public static String shortened(String hash) {
        return hash.substring(0, 4) + ' ' + hash.substring(4, 8) + " … " + hash.substring(hash.length() - 4);
    }

    /** The leaf: SHA-256 over a zero byte and {@code <kind> <id> <sequence> <hash>} in UTF-8. */
    public byte[] leaf() {
        return TreeHash.leaf(
                (subject.kind() + " " + subject.id() + ' ' + sequence + ' ' + hash).getBytes(StandardCharsets.UTF_8));
    }
}
