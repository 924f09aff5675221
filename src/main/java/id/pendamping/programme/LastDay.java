package id.pendamping.programme;

import java.time.LocalDate;

/** A last day and how it came about. */
public record LastDay(LocalDate on, DueTerm term) {

    /** A number of days of the calendar after the first. */
    public static LastDay inDays(LocalDate begunOn, int days) {
        return new LastDay(begunOn.plusDays(days), DueTerm.ofDays(begunOn, days));
    }
}
