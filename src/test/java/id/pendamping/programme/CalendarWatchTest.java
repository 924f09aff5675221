package id.pendamping.programme;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.group.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The settings of the test let a deadline last 44 days at most. */
@ExtendWith(OutputCaptureExtension.class)
class CalendarWatchTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final WorkingDays workingDays = InMemoryReferenceChanges.calendar();

    @Test
    void isSilentWhileEveryDeadlineFallsOnKnownDays(CapturedOutput output) {
        CalendarWatch watch = on(workingDays.completeUntil().minusDays(44));

        watch.warn();

        assertThat(output).doesNotContain("joint leave");
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void warnsFromTheFirstDayWhoseDeadlinesReachBeyondTheDecrees(CapturedOutput output) {
        LocalDate end = workingDays.completeUntil();
        CalendarWatch watch = on(end.minusDays(43));

        watch.warn();

        assertThat(output)
                .contains(
                        "WARN",
                        "known up to " + end,
                        "{report=" + end.plusDays(1) + '}',
                        "decree of [" + (end.getYear() + 1) + ']',
                        "/programme/lists/holidays")
                .doesNotContain("verify-field");
        Health health = watch.health();
        assertThat(health.getStatus()).isEqualTo(CalendarWatch.INCOMPLETE);
        assertThat(health.getDetails())
                .containsEntry("completeUntil", end.toString())
                .containsEntry("missingYears", List.of(end.getYear() + 1))
                .containsEntry("deadlines", Map.of("report", end.plusDays(1).toString()));
    }

    @Test
    void namesEveryDeadlineThatReachesBeyondTheDecrees() {
        LocalDate end = workingDays.completeUntil();

        assertThat(on(end).health().getDetails().get("deadlines"))
                .isEqualTo(Map.of(
                        "report",
                        end.plusDays(44).toString(),
                        "verify-field",
                        end.plusDays(14).toString()));
    }

    private CalendarWatch on(LocalDate day) {
        return new CalendarWatch(
                workingDays,
                Settings.programme(),
                new RegionDays(
                        Settings.regions(),
                        Clock.fixed(day.atTime(9, 0).atZone(ZONE).toInstant(), ZONE)));
    }
}
