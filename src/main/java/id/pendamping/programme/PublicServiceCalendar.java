package id.pendamping.programme;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Working days by the list of holidays: national holidays and joint leave as decreed each year. A term is counted by the
 * list as it is on the day on which it begins, so that what is decreed later moves no day that was set. Beyond the years
 * that are decreed only holidays on fixed days are known, so days that lie there are counted too early.
 */
@Component("workingDays")
class PublicServiceCalendar implements WorkingDays {

    private final ReferenceLists lists;
    private final RegionDays days;

    PublicServiceCalendar(ReferenceLists lists, RegionDays days) {
        this.lists = lists;
        this.days = days;
    }

    /** A year left out ends what is known. */
    static LocalDate lastDay(Set<Year> decreed) {
        Year last = decreed.stream()
                .min(Year::compareTo)
                .orElseThrow(() -> new IllegalStateException("No year is decreed"));
        while (decreed.contains(last.plusYears(1))) {
            last = last.plusYears(1);
        }
        return last.atMonthDay(MonthDay.of(12, 31));
    }

    @Override
    public LocalDate completeUntil() {
        return lastDay(lists.on(ReferenceList.HOLIDAYS, days.atMinistry()).values().stream()
                .filter(line -> line.detail() == null)
                .map(line -> Year.parse(line.code()))
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return listedOn(day).isWorkingDay(day);
    }

    @Override
    public LocalDate after(LocalDate from, int count) {
        return listedOn(from).after(from, count);
    }

    @Override
    public LocalDate before(LocalDate day, int count) {
        return listedOn(day).before(day, count);
    }

    @Override
    public List<Holiday> holidays(LocalDate from, LocalDate until) {
        return listedOn(from).between(from, until);
    }

    @Override
    public LocalDate onOrAfter(LocalDate day) {
        return listedOn(day).onOrAfter(day);
    }

    private FreeDays listedOn(LocalDate day) {
        return new FreeDays(lists.on(ReferenceList.HOLIDAYS, day));
    }
}
