package id.pendamping.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days around midnight, in the three zones that the provinces live by. */
class RegionDaysTest {

    private static final Map<String, Integer> AHEAD_OF_LONDON = Map.of("WIB", 7, "WITA", 8, "WIT", 9);

    private static final Regions REGIONS = InMemoryReferenceChanges.regions();

    @ParameterizedTest
    @CsvSource({
        "2023-12-31T14:59:59Z, 2023-12-31, 2023-12-31, 2023-12-31",
        "2023-12-31T15:00:00Z, 2023-12-31, 2023-12-31, 2024-01-01",
        "2023-12-31T16:00:00Z, 2023-12-31, 2024-01-01, 2024-01-01",
        "2023-12-31T16:59:59Z, 2023-12-31, 2024-01-01, 2024-01-01",
        "2023-12-31T17:00:00Z, 2024-01-01, 2024-01-01, 2024-01-01"
    })
    void theNewYearComesFromTheEast(Instant moment, LocalDate jember, LocalDate makassar, LocalDate jayapura) {
        RegionDays days = at(moment);

        assertThat(days.today("3509")).isEqualTo(jember).isEqualTo(days.atMinistry());
        assertThat(days.today("7371")).isEqualTo(makassar);
        assertThat(days.today("9171")).isEqualTo(jayapura);
    }

    @Test
    void whoeverHasNoRegionGoesByTheMinistry() {
        RegionDays days = at(Instant.parse("2023-12-31T15:00:00Z"));

        assertThat(days.today(null)).isEqualTo(days.today("0000")).isEqualTo(LocalDate.of(2023, 12, 31));
    }

    @Test
    void everyProvinceHasTheDayOfItsOwnClock() {
        Instant eve = Instant.parse("2023-12-31T13:00:00Z");
        for (int seconds = 0; seconds < 18_000; seconds += 97) {
            Instant moment = eve.plusSeconds(seconds);
            RegionDays days = at(moment);
            ReferenceFile.read("provinces.csv").forEach(row -> {
                int hours = AHEAD_OF_LONDON.get(row.getField("zone"));
                LocalDate there = moment.atOffset(ZoneOffset.ofHours(hours)).toLocalDate();
                assertThat(days.today(row.getField("code")))
                        .as(row.getField("name"))
                        .isEqualTo(there);
                assertThat(days.of(moment, row.getField("code"))).isEqualTo(there);
            });
        }
    }

    private static RegionDays at(Instant moment) {
        return new RegionDays(REGIONS, Clock.fixed(moment, ZoneOffset.UTC));
    }
}
