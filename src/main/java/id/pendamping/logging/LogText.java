package id.pendamping.logging;

import java.util.regex.Pattern;

/**
 * Text for the log. What people typed gets into messages of libraries, so numbers that are as long as those of persons,
 * phones and bank accounts are masked, and characters that would begin a line of their own or turn text around are shown as
 * what they are.
 */
final class LogText {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9a-fA-F-])\\+?\\d(?:[ .-]?\\d){9,18}(?![0-9a-fA-F-])");
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}&&[^\\t]]|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
    private static final String MASK = "••••";

    private LogText() {}

    static String oneLine(String text) {
        return CONTROL.matcher(masked(text))
                .replaceAll(found -> "\\\\u%04X".formatted((int) found.group().charAt(0)));
    }

    static String masked(String text) {
        return NUMBER.matcher(text).replaceAll(MASK);
    }
}
