package id.pendamping.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts days over weekends, holidays and joint leave, as they are listed at some time. */
record FreeDays(NavigableMap<String, ReferenceEntry> listed) {

    /** With days that are free besides, or no longer. */
    FreeDays with(List<ReferenceChange> changes) {
        NavigableMap<String, ReferenceEntry> other = new TreeMap<>(listed);
        for (ReferenceChange change : changes) {
            put(other, change.code(), change.after());
        }
        return new FreeDays(other);
    }

    private static void put(Map<String, ReferenceEntry> listed, String code, @Nullable ReferenceEntry entry) {
        if (entry == null) {
            listed.remove(code);
        } else {
            listed.put(code, entry);
        }
    }

    boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !listed.containsKey(day.toString());
    }

    LocalDate after(LocalDate from, int count) {
        LocalDate day = from;
        for (int left = count; left > 0; left--) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    LocalDate before(LocalDate day, int count) {
        LocalDate earlier = day;
        for (int left = count; left > 0; left--) {
            do {
                earlier = earlier.minusDays(1);
            } while (!isWorkingDay(earlier));
        }
        return earlier;
    }

    LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** Behind {@code from} up to {@code until}, those that fall on no weekend. */
    List<Holiday> between(LocalDate from, LocalDate until) {
        return from.isAfter(until)
                ? List.of()
                : listed.subMap(from.toString(), false, until.toString(), true).values().stream()
                        .filter(line -> line.detail() != null)
                        .map(line -> new Holiday(LocalDate.parse(line.code()), line.name()))
                        .filter(holiday -> !isWeekend(holiday.on()))
                        .toList();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
