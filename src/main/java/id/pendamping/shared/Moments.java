package id.pendamping.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Dates that a program has written as moments with a zone, such as {@code 1995-03-11T17:00:00Z} for 12 March in the capital. */
public final class Moments {

    /** Of the west with the capital, the middle and the east. */
    private static final List<ZoneOffset> COUNTRY =
            List.of(ZoneOffset.ofHours(7), ZoneOffset.ofHours(8), ZoneOffset.ofHours(9));

    private Moments() {}

    /** The days it is there and in the zones of the country, the earliest first; none when the text is no such moment. */
    public static Set<LocalDate> days(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            Set<LocalDate> days = new TreeSet<>(Set.of(moment.toLocalDate()));
            COUNTRY.forEach(zone -> days.add(moment.withOffsetSameInstant(zone).toLocalDate()));
            return days;
        } catch (DateTimeException e) {
            return Set.of();
        }
    }
}
