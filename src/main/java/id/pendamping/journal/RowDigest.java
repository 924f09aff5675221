package id.pendamping.journal;

import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a fact keeps of rows that it wrote and does not tell: a digest, from which the check sees that they were changed and
 * nobody sees what they say. The database computes the same with {@code row_digest}.
 *
 * <p>The text of a row is its fields behind one another with commas between: the number of characters, a colon, the
 * characters; a missing field is {@code -}. The digest is the first half of its SHA-256 in hex whose digits are written
 * as the letters a to p, so that it is never taken for a number of a person.
 */
public final class RowDigest {

    private static final int HALF = 16;

    private RowDigest() {}

    /** Fields are texts, whole numbers, truth values, ids, days, constants, sums, quantities and octets. */
    public static String of(@Nullable Object... fields) {
        StringBuilder row = new StringBuilder();
        for (Object field : fields) {
            row.append(row.isEmpty() ? "" : ",");
            if (field == null) {
                row.append('-');
            } else {
                String text = text(field);
                row.append(text.codePointCount(0, text.length())).append(':').append(text);
            }
        }
        byte[] hash = sha256(row.toString().getBytes(StandardCharsets.UTF_8));
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            letters.append((char) ('a' + (hash[i] >> 4 & 15))).append((char) ('a' + (hash[i] & 15)));
        }
        return letters.toString();
    }

    private static String text(Object field) {
        if (field instanceof BigDecimal quantity) {
            return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
        }
        if (field instanceof byte[] octets) {
            return HexFormat.of().formatHex(octets);
        }
        if (field instanceof Rupiah sum) {
            return String.valueOf(sum.amount());
        }
        return field instanceof Enum<?> constant ? constant.name() : field.toString();
    }

    private static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
