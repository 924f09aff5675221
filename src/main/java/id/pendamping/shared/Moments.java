package id.pendamping.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that a program has written as moments with a zone, such as {@code 1995-03-11T17:00:00Z} for 12 March in the capital. */
public final class Moments {

    /** Of the west with the capital, the middle and the east. */
    private static final List<ZoneOffset> COUNTRY =
            List.of(ZoneOffset.ofHours(7), ZoneOffset.ofHours(8), ZoneOffset.ofHours(9));

    /** The last moment of a day, which is the first of the next. */
    private static final Pattern BETWEEN_DAYS =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]24:00(?::00(?:\\.0+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?");

    private Moments() {}

    /** The days it is there and in the zones of the country, the earliest first; none when the text is no such moment. */
    public static Set<LocalDate> days(String text) {
        try {
            Matcher between = BETWEEN_DAYS.matcher(text);
            if (between.matches()) {
                LocalDate day = LocalDate.parse(between.group(1));
                return new TreeSet<>(Set.of(day, day.plusDays(1)));
            }
            OffsetDateTime moment = OffsetDateTime.parse(text);
            Set<LocalDate> days = new TreeSet<>(Set.of(moment.toLocalDate()));
            COUNTRY.forEach(zone -> days.add(moment.withOffsetSameInstant(zone).toLocalDate()));
            return days;
        } catch (DateTimeException e) {
            return Set.of();
        }
    }
}
