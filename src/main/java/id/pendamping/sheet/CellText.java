package id.pendamping.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people write into cells: dates, yes and no, words of a list. Empty when it is none of them. */
public final class CellText {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})");

    private CellText() {}

    /** As 2023-11-15 or 15/11/2023. */
    public static Optional<LocalDate> date(String text) {
        Matcher date = DAY_FIRST.matcher(text);
        if (!date.matches()) {
            date = YEAR_FIRST.matcher(text);
        }
        try {
            return date.matches()
                    ? Optional.of(LocalDate.of(number(date, "year"), number(date, "month"), number(date, "day")))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static Optional<Boolean> yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "ya", "y", "1", "true" -> Optional.of(true);
            case "tidak", "t", "0", "false", "-" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** By the constant's name, in any case and with anything between its words. */
    public static <E extends Enum<E>> Optional<E> oneOf(String text, Class<E> type) {
        String name = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** The words of the list, for the sentence that says what is allowed. */
    public static String allowed(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static int number(Matcher date, String part) {
        return Integer.parseInt(date.group(part));
    }
}
