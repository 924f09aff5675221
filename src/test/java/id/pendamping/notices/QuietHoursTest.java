package id.pendamping.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final QuietHours NIGHT = new QuietHours(21, 6);

    @ParameterizedTest
    @CsvSource({
        "2023-11-15T20:59:59, 2023-11-15T20:59:59",
        "2023-11-15T21:00:00, 2023-11-16T06:00:00",
        "2023-11-15T23:59:59, 2023-11-16T06:00:00",
        "2023-11-16T00:00:00, 2023-11-16T06:00:00",
        "2023-11-16T05:59:59, 2023-11-16T06:00:00",
        "2023-11-16T06:00:00, 2023-11-16T06:00:00",
        "2023-12-31T22:10:00, 2024-01-01T06:00:00"
    })
    void moveTheNightToItsEnd(LocalDateTime told, LocalDateTime sent) {
        for (String zone : new String[] {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"}) {
            ZoneId there = ZoneId.of(zone);
            assertThat(NIGHT.after(told.atZone(there).toInstant(), there))
                    .as(zone)
                    .isEqualTo(sent.atZone(there).toInstant());
        }
    }

    @Test
    void areThoseOfThePersonsOwnZone() {
        Instant moment = Instant.parse("2023-11-15T13:30:00Z");
        assertThat(NIGHT.after(moment, ZoneId.of("Asia/Jakarta"))).isEqualTo(moment);
        assertThat(NIGHT.after(moment, ZoneId.of("Asia/Makassar"))).isEqualTo(Instant.parse("2023-11-15T22:00:00Z"));
        assertThat(NIGHT.after(moment, ZoneId.of("Asia/Jayapura"))).isEqualTo(Instant.parse("2023-11-15T21:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"11, false", "12, true", "13, true", "14, false"})
    void mayLieWithinOneDay(int hour, boolean quiet) {
        assertThat(new QuietHours(12, 14).isAt(hour)).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "23"})
    void areNoneWhereBothHoursAreTheSame(int hour) {
        Instant moment = Instant.parse("2023-11-15T16:00:00Z");
        assertThat(new QuietHours(hour, hour).after(moment, ZoneId.of("Asia/Jakarta")))
                .isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({"23, true", "22, false", "0, false"})
    void mayEndAtMidnight(int hour, boolean quiet) {
        assertThat(new QuietHours(23, 0).isAt(hour)).isEqualTo(quiet);
    }
}
