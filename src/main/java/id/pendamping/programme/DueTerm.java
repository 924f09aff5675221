package id.pendamping.programme;

import java.time.LocalDate;

/**
 * How a last day came about.
 *
 * @param begunOn the day from which it is counted
 * @param days how many, without pauses and extension
 * @param isInWorkingDays whether weekends and holidays are left out of the count
 * @param pauseDays calendar days on which the clock stood still
 * @param extensionDays days that were given in addition, of the same kind as {@code days}
 */
public record DueTerm(LocalDate begunOn, int days, boolean isInWorkingDays, int pauseDays, int extensionDays) {

    public static DueTerm ofWorkingDays(LocalDate begunOn, int days) {
        return new DueTerm(begunOn, days, true, 0, 0);
    }

    public static DueTerm ofDays(LocalDate begunOn, int days) {
        return new DueTerm(begunOn, days, false, 0, 0);
    }

    /** The same term with this number of days of pauses in all. */
    public DueTerm pausedFor(int pauses) {
        return new DueTerm(begunOn, days, isInWorkingDays, pauses, extensionDays);
    }

    public DueTerm extendedBy(int more) {
        return new DueTerm(begunOn, days, isInWorkingDays, pauseDays, extensionDays + more);
    }
}
