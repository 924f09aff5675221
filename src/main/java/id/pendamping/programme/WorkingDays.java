package id.pendamping.programme;

import java.time.LocalDate;
import java.util.List;

/** The calendar of the public service: no weekends, no national holidays, no joint leave (cuti bersama). */
public interface WorkingDays {

    boolean isWorkingDay(LocalDate day);

    /** The day {@code count} working days after {@code from}; {@code from} itself does not count. */
    LocalDate after(LocalDate from, int count);

    /** The day {@code count} working days before {@code day}; {@code day} itself does not count. */
    LocalDate before(LocalDate day, int count);

    /** The holidays behind {@code from} up to {@code until} that fall on no weekend. */
    List<Holiday> holidays(LocalDate from, LocalDate until);

    /** The day itself when it is a working day, else the next one. */
    LocalDate onOrAfter(LocalDate day);

    /** Last day up to which every holiday and joint leave is known. */
    LocalDate completeUntil();

    /** Whether holidays and joint leave that are not decreed yet may still move the day. */
    default boolean isProvisional(LocalDate day) {
        return day.isAfter(completeUntil());
    }
}
