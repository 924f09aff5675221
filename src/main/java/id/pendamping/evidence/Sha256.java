package id.pendamping.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a content. */
final class Sha256 {

    private Sha256() {}

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As facts name a content: in blocks, because sixteen digits in a row could be a NIK. */
    static String inBlocks(String sha256) {
        return sha256.replaceAll("(?<=\\G.{8})(?!$)", "-");
    }
}
