package id.pendamping.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockDoubtTest {

    private static final Instant NOON = Instant.parse("2026-11-28T05:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void trustsAClockThatAgrees() {
        assertThat(ClockDoubt.of(NOON, NOON.plusSeconds(30), NOON.minusSeconds(5), Duration.ofSeconds(-20), MINUTE))
                .isEmpty();
        assertThat(ClockDoubt.of(NOON, NOON, null, Duration.ZERO, MINUTE)).isEmpty();
    }

    @Test
    void doubtsAClockThatDiffersFromTheDatabases() {
        assertThat(ClockDoubt.of(NOON, NOON.plusSeconds(61), null, Duration.ZERO, MINUTE))
                .contains(ClockDoubt.APART_FROM_DATABASE);
        assertThat(ClockDoubt.of(NOON, NOON.minus(Duration.ofDays(2)), null, Duration.ZERO, MINUTE))
                .contains(ClockDoubt.APART_FROM_DATABASE);
    }

    @Test
    void doubtsAClockThatIsBehindTheRecord() {
        assertThat(ClockDoubt.of(NOON, NOON, NOON.plusSeconds(120), Duration.ZERO, MINUTE))
                .contains(ClockDoubt.BEHIND_RECORD);
    }

    @Test
    void doubtsAClockThatWasSetMeanwhile() {
        assertThat(ClockDoubt.of(NOON, NOON, null, Duration.ofDays(2), MINUTE)).contains(ClockDoubt.SET);
        assertThat(ClockDoubt.of(NOON, NOON, null, Duration.ofDays(-2), MINUTE)).contains(ClockDoubt.SET);
    }
}
