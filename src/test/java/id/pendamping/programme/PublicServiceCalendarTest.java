package id.pendamping.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicServiceCalendarTest {

    private final WorkingDays workingDays = InMemoryReferenceChanges.calendar();

    @ParameterizedTest
    @CsvSource({
        "2023-11-10, true, Friday",
        "2023-11-11, false, Saturday",
        "2023-11-12, false, Sunday",
        "2023-11-13, true, Monday",
        "2023-04-18, true, the day before Idul Fitri's leave",
        "2023-04-19, false, joint leave",
        "2023-04-25, false, joint leave",
        "2023-04-26, true, a working day since the decree was changed",
        "2023-08-17, false, a holiday in the week",
        "2024-01-01, false, New Year",
        "2024-02-29, true, leap day",
    })
    void restsOnWeekendsHolidaysAndJointLeave(LocalDate day, boolean works, String why) {
        assertThat(workingDays.isWorkingDay(day)).as(why).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-06, 0, 2023-11-06",
        "2023-11-06, 1, 2023-11-07",
        "2023-11-06, 5, 2023-11-13",
        "2023-11-10, 1, 2023-11-13",
        "2023-11-11, 1, 2023-11-13",
        "2023-11-12, 3, 2023-11-15",
        "2023-11-06, 10, 2023-11-20",
    })
    void countsOverWeekendsFromTheDayAfter(LocalDate from, int count, LocalDate last) {
        assertThat(workingDays.after(from, count)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-18, 1, 2023-04-26",
        "2023-04-17, 3, 2023-04-27",
        "2023-04-14, 5, 2023-04-28",
        "2023-04-20, 1, 2023-04-26",
        "2023-04-18, 5, 2023-05-03",
        "2023-06-27, 1, 2023-07-03",
        "2024-04-05, 1, 2024-04-16",
        "2025-03-27, 1, 2025-04-08",
        "2026-03-17, 1, 2026-03-25",
        "2027-03-05, 1, 2027-03-16",
        "2027-05-14, 1, 2027-05-21",
    })
    void passesOverTheFeastsAndTheirJointLeave(LocalDate from, int count, LocalDate last) {
        assertThat(workingDays.after(from, count)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-22, 1, 2023-12-27",
        "2023-12-29, 1, 2024-01-02",
        "2023-12-27, 5, 2024-01-04",
        "2024-12-31, 1, 2025-01-02",
        "2025-12-31, 1, 2026-01-02",
        "2026-12-31, 1, 2027-01-04",
        "2027-12-31, 1, 2028-01-03",
    })
    void countsIntoTheNextYear(LocalDate from, int count, LocalDate last) {
        assertThat(workingDays.after(from, count)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-27, 2023-12-27",
        "2023-12-24, 2023-12-27",
        "2023-12-30, 2024-01-02",
        "2023-04-19, 2023-04-26",
        "2023-11-11, 2023-11-13",
    })
    void movesADayToTheNextWorkingDay(LocalDate day, LocalDate moved) {
        assertThat(workingDays.onOrAfter(day)).isEqualTo(moved);
    }

    @Test
    void movesAReportDueOnTheSundayBeforeChristmasPastTheJointLeave() {
        LocalDate due = LocalDate.of(2023, 11, 10).plusDays(30 + 14);
        assertThat(due).isEqualTo(LocalDate.of(2023, 12, 24));
        assertThat(workingDays.onOrAfter(due)).isEqualTo(LocalDate.of(2023, 12, 27));
    }

    @Test
    void knowsNothingForSureBehindAYearThatIsLeftOut() {
        assertThat(PublicServiceCalendar.lastDay(Set.of(Year.of(2023), Year.of(2024), Year.of(2026))))
                .isEqualTo("2024-12-31");
    }

    @Test
    void marksDaysAsProvisionalFromTheFirstOneWithoutADecree() {
        assertThat(workingDays.isProvisional(workingDays.completeUntil())).isFalse();
        assertThat(workingDays.isProvisional(workingDays.completeUntil().plusDays(1)))
                .isTrue();
    }

    @Test
    void countsEachWorkingDayOnceWhereverItBegins() {
        LocalDate end = LocalDate.of(2029, 1, 1);
        for (LocalDate from = LocalDate.of(2023, 1, 1); from.isBefore(end); from = from.plusDays(1)) {
            for (int count : new int[] {1, 3, 10}) {
                LocalDate last = workingDays.after(from, count);
                assertThat(last).satisfies(workingDays::isWorkingDay);
                assertThat(workedBetween(from, last)).as(from + " + " + count).isEqualTo(count);
            }
            LocalDate moved = workingDays.onOrAfter(from);
            assertThat(workingDays.isWorkingDay(moved)).as(moved.toString()).isTrue();
            assertThat(workedBetween(from.minusDays(1), moved))
                    .as(from.toString())
                    .isEqualTo(1);
        }
    }

    private long workedBetween(LocalDate after, LocalDate last) {
        return Stream.iterate(after.plusDays(1), day -> !day.isAfter(last), day -> day.plusDays(1))
                .filter(workingDays::isWorkingDay)
                .count();
    }
}
