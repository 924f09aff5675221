package id.pendamping.checkpoint;

import id.pendamping.transparency.TreeHash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Where all chains stood at one moment, under a signature. Each names the one before it, so that none can be taken out.
 *
 * @param number from 1 on, without a gap
 * @param madeAt by the program's clock
 * @param subjects how many chains, one leaf each
 * @param entries of all chains together
 * @param root of the tree over the heads, lower-case hex
 * @param previous hash of the checkpoint before; 64 zeros before the first
 * @param key the first eight hex digits of the SHA-256 of the public key's 32 bytes
 * @param signature Ed25519 over {@link #text}, lower-case hex
 */
public record Checkpoint(
        int number,
        Instant madeAt,
        int subjects,
        long entries,
        String root,
        String previous,
        String key,
        String signature) {

    public static final String NONE = "0".repeat(64);

    private static final String FORM = "pendamping-checkpoint-1";

    /** What is signed: these lines, each ended by a line feed, in UTF-8. */
    public String text() {
        return String.join(
                "\n",
                FORM,
                String.valueOf(number),
                madeAt.toString(),
                String.valueOf(subjects),
                String.valueOf(entries),
                root,
                previous,
                key,
                "");
    }

    /** What the next checkpoint names: SHA-256 over the text, lower-case hex. */
    public String hash() {
        return HexFormat.of().formatHex(TreeHash.sha256().digest(octets()));
    }

    /** The root for the eye. */
    public String shortRoot() {
        return ChainHead.shortened(root);
    }

    public byte[] octets() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    public Checkpoint signed(String by) {
        return new Checkpoint(number, madeAt, subjects, entries, root, previous, key, by);
    }
}
