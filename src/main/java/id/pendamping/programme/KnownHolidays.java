package id.pendamping.programme;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How far holidays and joint leave are known, and whether it is time to enter those of the next year. */
@Component
public class KnownHolidays {

    /** The decree of a year is issued in the autumn before it. */
    private static final int MONTHS_BEFORE = 4;

    private final WorkingDays workingDays;
    private final RegionDays days;

    KnownHolidays(WorkingDays workingDays, RegionDays days) {
        this.workingDays = workingDays;
        this.days = days;
    }

    /** The last day that is known. */
    public LocalDate until() {
        return workingDays.completeUntil();
    }

    /** Whether they end so soon that somebody has to enter the year behind them. */
    public boolean runOutSoon() {
        return !until().minusMonths(MONTHS_BEFORE).isAfter(days.atMinistry());
    }

    /** The year that has to be entered next. */
    public int nextYear() {
        return until().getYear() + 1;
    }
}
