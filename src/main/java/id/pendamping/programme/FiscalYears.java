package id.pendamping.programme;

import java.time.LocalDate;
import java.time.Month;

/** The fiscal year of a programme year is the year of the calendar (Law 17 of 2003, article 4). */
public final class FiscalYears {

    private static final int LAST_DAY = 31;

    private FiscalYears() {}

    /** After this day nobody becomes a recipient any more. */
    public static LocalDate lastDay(int programmeYear) {
        return LocalDate.of(programmeYear, Month.DECEMBER, LAST_DAY);
    }
}
