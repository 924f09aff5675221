package id.pendamping.logging;

import id.pendamping.shared.PersonalNumbers;
import java.util.regex.Pattern;

/**
 * Text for the log. What people typed gets into messages of libraries, so numbers of persons,
 * phones and bank accounts are masked, and characters that would begin a line of their own or turn text around are shown as
 * what they are.
 */
final class LogText {

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}&&[^\\t]]|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private LogText() {}

    static String oneLine(String text) {
        return CONTROL.matcher(masked(text))
                .replaceAll(found -> "\\\\u%04X".formatted((int) found.group().charAt(0)));
    }

    static String masked(String text) {
        return PersonalNumbers.masked(text);
    }
}
