package id.pendamping.inbox;

import id.pendamping.shared.PersonalNumbers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody has sent, as far as a page and the database can show it: never longer than asked for, no NIK in it. */
final class DisplayText {

    private static final Pattern NIK = Pattern.compile("[0-9]{16,}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\r\\n\\t]]");
    static final char SIGN = '•';
    private static final String MASK = "•".repeat(16);

    private DisplayText() {}

    /** A whole message or note, where words beside a number say whose it is: without phones and accounts, too. */
    static String content(byte @Nullable [] bytes, int longest) {
        return PersonalNumbers.masked(of(bytes, longest));
    }

    static String content(String text, int longest) {
        return PersonalNumbers.masked(of(text, longest));
    }

    static String of(byte @Nullable [] bytes, int longest) {
        if (bytes == null) {
            return "";
        }
        // a character takes four bytes at most; some more, so that no run of digits is cut before it is seen
        int length = (int) Math.min(bytes.length, 4L * (longest + MASK.length()));
        return of(new String(bytes, 0, length, StandardCharsets.UTF_8), longest);
    }

    static String of(String text, int longest) {
        String printable = UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
        String masked = NIK.matcher(printable).replaceAll(MASK);
        if (masked.length() <= longest) {
            return masked;
        }
        int end = Character.isHighSurrogate(masked.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return masked.substring(0, end) + '…';
    }
}
