package id.pendamping.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Working days by {@code holidays.csv}: national holidays and joint leave as decreed each year. Beyond the years of
 * {@code decreed-years.csv} only the holidays on fixed days are known, so days that lie there are counted too early.
 */
@Component("workingDays")
class PublicServiceCalendar implements WorkingDays {

    private final NavigableMap<LocalDate, Holiday> free = ReferenceFile.read("holidays.csv").stream()
            .map(row -> new Holiday(LocalDate.parse(row.getField("date")), row.getField("name")))
            .collect(Collectors.toMap(Holiday::on, Function.identity(), (one, other) -> one, TreeMap::new));
    private final LocalDate completeUntil = lastDay(ReferenceFile.read("decreed-years.csv").stream()
            .map(row -> Year.parse(row.getField("year")))
            .collect(Collectors.toUnmodifiableSet()));

    /** A year left out ends what is known. */
    static LocalDate lastDay(Set<Year> decreed) {
        Year last = decreed.stream()
                .min(Year::compareTo)
                .orElseThrow(() -> new IllegalStateException("decreed-years.csv names no year"));
        while (decreed.contains(last.plusYears(1))) {
            last = last.plusYears(1);
        }
        return last.atMonthDay(MonthDay.of(12, 31));
    }

    @Override
    public LocalDate completeUntil() {
        return completeUntil;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !free.containsKey(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Override
    public LocalDate after(LocalDate from, int count) {
        LocalDate day = from;
        for (int left = count; left > 0; left--) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    @Override
    public LocalDate before(LocalDate day, int count) {
        LocalDate earlier = day;
        for (int left = count; left > 0; left--) {
            do {
                earlier = earlier.minusDays(1);
            } while (!isWorkingDay(earlier));
        }
        return earlier;
    }

    @Override
    public List<Holiday> holidays(LocalDate from, LocalDate until) {
        return from.isAfter(until)
                ? List.of()
                : free.subMap(from, false, until, true).values().stream()
                        .filter(holiday -> !isWeekend(holiday.on()))
                        .toList();
    }

    @Override
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }
}
