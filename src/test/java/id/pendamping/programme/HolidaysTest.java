package id.pendamping.programme;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks {@code holidays.csv} against the decrees' counts and against calendars computed independently of them. */
class HolidaysTest {

    private record Holiday(LocalDate date, String kind, String name) {}

    private static final List<Holiday> HOLIDAYS = ReferenceFile.read("holidays.csv").stream()
            .map(row -> new Holiday(LocalDate.parse(row.getField("date")), row.getField("kind"), row.getField("name")))
            .toList();

    private final WorkingDays workingDays = InMemoryReferenceChanges.calendar();

    @Test
    void namesEachDayOnceInOrder() {
        assertThat(HOLIDAYS).extracting(Holiday::date).isSorted().doesNotHaveDuplicates();
        assertThat(HOLIDAYS).extracting(Holiday::kind).containsOnly("LIBUR", "CUTI_BERSAMA");
        assertThat(HOLIDAYS)
                .extracting(Holiday::name)
                .allSatisfy(name -> assertThat(name).isNotBlank().isEqualTo(name.strip()));
    }

    @ParameterizedTest
    @CsvSource({"2023, 16, 11", "2024, 19, 10", "2025, 17, 11", "2026, 17, 8", "2027, 18, 8", "2028, 5, 0"})
    void holdsAsManyDaysAsDecreed(int year, int holidays, int jointLeave) {
        assertThat(of(year, "LIBUR")).hasSize(holidays);
        assertThat(of(year, "CUTI_BERSAMA")).hasSize(jointLeave);
    }

    @Test
    void callsAYearDecreedWhenItsJointLeaveStands() {
        List<Integer> decreed = ReferenceFile.read("decreed-years.csv").stream()
                .map(row -> Integer.valueOf(row.getField("year")))
                .toList();

        assertThat(HOLIDAYS.stream()
                        .filter(holiday -> holiday.kind().equals("CUTI_BERSAMA"))
                        .map(holiday -> holiday.date().getYear())
                        .distinct())
                .containsExactlyElementsOf(decreed);
        assertThat(workingDays.completeUntil()).isEqualTo("2027-12-31");
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026, 2027, 2028})
    void restsEveryYearOnTheFixedDays(int year) {
        assertThat(of(year, "LIBUR"))
                .extracting(holiday -> MonthDay.from(holiday.date()))
                .contains(
                        MonthDay.of(1, 1),
                        MonthDay.of(5, 1),
                        MonthDay.of(6, 1),
                        MonthDay.of(8, 17),
                        MonthDay.of(12, 25));
        assertThat(on(year, "Hari Raya Natal")).containsExactly(LocalDate.of(year, 12, 25));
        assertThat(on(year, "Hari Kemerdekaan")).containsExactly(LocalDate.of(year, 8, 17));
    }

    @ParameterizedTest
    @CsvSource({"2023, 2023-04-09", "2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28"})
    void keepsTheDistancesToEaster(int year, LocalDate easter) {
        assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(Stream.concat(on(year, "Wafat Isa Almasih").stream(), on(year, "Wafat Yesus Kristus").stream()))
                .containsExactly(easter.minusDays(2));
        assertThat(Stream.concat(
                        on(year, "Kenaikan Isa Almasih").stream(), on(year, "Kenaikan Yesus Kristus").stream()))
                .containsExactly(easter.plusDays(39));
    }

    /** The decree follows the sighting of the moon, so it may stand a day beside the computed month. */
    @ParameterizedTest
    @CsvSource({
        "Isra Mikraj, 7, 27, 6",
        "Idul Fitri, 10, 1, 5",
        "Idul Adha, 12, 10, 5",
        "Tahun Baru Islam, 1, 1, 5",
        "Maulid Nabi, 3, 12, 5",
    })
    void followsTheMoon(String name, int month, int day, int years) {
        List<LocalDate> decreed = HOLIDAYS.stream()
                .filter(holiday ->
                        holiday.kind().equals("LIBUR") && holiday.name().equals(name))
                .map(Holiday::date)
                .filter(date -> !on(date.getYear(), name).contains(date.minusDays(1)))
                .toList();
        assertThat(decreed).hasSize(years).allSatisfy(date -> assertThat(
                        Stream.of(date.minusDays(1), date, date.plusDays(1)).map(HijrahDate::from))
                .as(name + " " + date)
                .anyMatch(moon -> moon.get(MONTH_OF_YEAR) == month && moon.get(DAY_OF_MONTH) == day));
    }

    @Test
    void joinsLeaveToItsHolidayWithoutAWorkingDayBetween() {
        assertThat(HOLIDAYS)
                .filteredOn(holiday -> holiday.kind().equals("CUTI_BERSAMA"))
                .allSatisfy(leave -> {
                    assertThat(leave.date().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                    assertThat(Stream.concat(freeDays(leave.date(), 1), freeDays(leave.date(), -1)))
                            .as(leave.toString())
                            .anyMatch(day -> on(day.getYear(), leave.name()).contains(day));
                });
    }

    private Stream<LocalDate> freeDays(LocalDate from, int direction) {
        return Stream.iterate(from, day -> !workingDays.isWorkingDay(day), day -> day.plusDays(direction));
    }

    private static List<Holiday> of(int year, String kind) {
        return HOLIDAYS.stream()
                .filter(holiday ->
                        holiday.date().getYear() == year && holiday.kind().equals(kind))
                .toList();
    }

    private static List<LocalDate> on(int year, String name) {
        return of(year, "LIBUR").stream()
                .filter(holiday -> holiday.name().equals(name))
                .map(Holiday::date)
                .toList();
    }
}
