package id.pendamping.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Decides by chance what is drawn. Its hash is told before the first draw and the seed itself at the end: nobody can
 * choose it to suit, and anybody can draw again.
 */
public record SampleSeed(String hex) {

    private static final int BYTES = 32;
    private static final int PARTS = 10_000;
    private static final int PARTS_PER_CENT = 100;

    /** The journal takes no run of digits that could be somebody's NIK. */
    private static final Pattern PERSONAL = Pattern.compile("[0-9]{16}");

    public SampleSeed {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A seed is 32 bytes in hexadecimal");
        }
    }

    /** Never one that could be taken for somebody's NIK. */
    static SampleSeed fresh(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var seed = new SampleSeed(HexFormat.of().formatHex(bytes));
        boolean personal = PERSONAL.matcher(seed.hex + ' ' + seed.commitment()).find();
        return personal ? fresh(random) : seed;
    }

    /** SHA-256 of the 32 bytes. */
    public String commitment() {
        return HexFormat.of().formatHex(sha256(bytes()));
    }

    /** Whether the words are drawn: their number modulo 10,000 against a hundred times the percent. */
    public boolean draws(String words, int percent) {
        return Long.remainderUnsigned(number(words), PARTS) < (long) percent * PARTS_PER_CENT;
    }

    /** The first 8 bytes of SHA-256 over the seed's bytes and the words, as an unsigned number. */
    public long number(String words) {
        byte[] drawn = words.getBytes(StandardCharsets.US_ASCII);
        byte[] hash = sha256(ByteBuffer.allocate(BYTES + drawn.length)
                .put(bytes())
                .put(drawn)
                .array());
        return ByteBuffer.wrap(hash).getLong();
    }

    private byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** The seed is a secret until it is revealed. */
    @Override
    public String toString() {
        return "SampleSeed[commitment=" + commitment() + ']';
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
