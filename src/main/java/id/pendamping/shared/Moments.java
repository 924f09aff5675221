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

    private static final ZoneOffset CAPITAL = ZoneOffset.ofHours(7);

    private Moments() {}

    /** The day it is there and the day it is in the capital, the earlier one first; none when the text is no such moment. */
    public static Set<LocalDate> days(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            return new TreeSet<>(List.of(
                    moment.toLocalDate(), moment.withOffsetSameInstant(CAPITAL).toLocalDate()));
        } catch (DateTimeException e) {
            return Set.of();
        }
    }
}
