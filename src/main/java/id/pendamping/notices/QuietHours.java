package id.pendamping.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The hours in which nothing is sent, from one full hour until before another, also over midnight. Two equal hours mean
 * that there are none.
 */
public record QuietHours(int from, int until) {

    public boolean isAt(int hour) {
        return from <= until ? from <= hour && hour < until : from <= hour || hour < until;
    }

    /** The moment itself, or the end of the quiet hours it falls into. */
    public Instant after(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        if (!isAt(there.getHour())) {
            return moment;
        }
        ZonedDateTime end = there.truncatedTo(ChronoUnit.HOURS).withHour(until);
        return (end.isAfter(there) ? end : end.plusDays(1)).toInstant();
    }
}
