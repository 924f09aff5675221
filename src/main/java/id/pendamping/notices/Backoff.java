package id.pendamping.notices;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait after a failed attempt: twice as long each time, a little less at random, and never less than asked. */
final class Backoff {

    private static final int MOST_DOUBLINGS = 30;

    private final NoticesProperties.Retry retry;
    private final RandomGenerator random;

    Backoff(NoticesProperties.Retry retry, RandomGenerator random) {
        this.retry = retry;
        this.random = random;
    }

    /** Whether this many attempts are all there are. */
    boolean isOver(int attempts) {
        return attempts >= retry.attempts();
    }

    Duration after(int attempts, @Nullable Duration asked) {
        Duration pause = shortest(
                retry.firstPause().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS)), retry.longestPause());
        Duration spread = Duration.ofMillis((long) (pause.toMillis() * (1 - retry.jitter() * random.nextDouble())));
        if (asked == null) {
            return spread;
        }
        Duration wait = shortest(asked, retry.longestWait());
        return wait.compareTo(spread) > 0 ? wait : spread;
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
