package id.pendamping.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final NoticesProperties.Retry RETRY =
            new NoticesProperties.Retry(5, Duration.ofSeconds(30), Duration.ofMinutes(10), 0.2, Duration.ofHours(24));

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "4, PT4M", "5, PT8M", "6, PT10M", "50, PT10M"})
    void doublesUpToTheLongest(int attempts, Duration pause) {
        assertThat(pauses(0).after(attempts, null)).isEqualTo(pause);
    }

    @Test
    void isShortenedAtRandomAndNeverByMoreThanConfigured() {
        assertThat(pauses(0.5).after(1, null)).isEqualTo(Duration.ofSeconds(27));
        assertThat(pauses(0.999_999).after(1, null)).isBetween(Duration.ofSeconds(24), Duration.ofMillis(24_001));
    }

    @ParameterizedTest
    @CsvSource({"PT5S, PT30S", "PT45S, PT45S", "P3D, PT24H"})
    void keepsToWhatTheOtherSideAsksFor(Duration asked, Duration pause) {
        assertThat(pauses(0).after(1, asked)).isEqualTo(pause);
    }

    @Test
    void endsAfterTheLastAttempt() {
        assertThat(pauses(0).isOver(4)).isFalse();
        assertThat(pauses(0).isOver(5)).isTrue();
    }

    private static Backoff pauses(double drawn) {
        return new Backoff(RETRY, new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return drawn;
            }
        });
    }
}
