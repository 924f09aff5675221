package id.pendamping.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Working days by {@code holidays.csv}: national holidays and joint leave as decreed each year. */
@Component
class PublicServiceCalendar implements WorkingDays {

    private final Set<LocalDate> free = ReferenceFile.read("holidays.csv").stream()
            .map(row -> LocalDate.parse(row.getField("date")))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !free.contains(day);
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
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }
}
