package id.pendamping.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Wrong secrets of late, counted by where they came from and what they were for. After some free ones each next try has
 * to wait, twice as long each time up to a quarter of an hour; a try during the wait is neither looked at nor counted.
 * Kept in memory, bounded, for each node: a restart forgets it.
 */
@Component
class WrongTries {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 9;
    private static final int MOST_COUNTED = 200_000;

    private final Cache<String, Count> counts = Caffeine.newBuilder()
            .maximumSize(MOST_COUNTED)
            .expireAfterWrite(Duration.ofHours(1))
            .build();
    private final Clock clock;

    WrongTries(Clock clock) {
        this.clock = clock;
    }

    private record Count(int tries, Instant last) {}

    /** Something that is counted. @param free how many wrong tries cost no wait */
    record Kind(String key, int free) {}

    /** How long the next try has to wait; zero if it need not. */
    Duration wait(Kind kind) {
        Count count = counts.getIfPresent(kind.key());
        if (count == null || count.tries() < kind.free()) {
            return Duration.ZERO;
        }
        int doublings = Math.min(count.tries() - kind.free(), MOST_DOUBLINGS);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        Duration whole = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        Duration left = Duration.between(clock.instant(), count.last().plus(whole));
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean areUsedUp(Kind kind) {
        Count count = counts.getIfPresent(kind.key());
        return count != null && count.tries() >= kind.free();
    }

    void count(Kind kind) {
        counts.asMap()
                .merge(
                        kind.key(),
                        new Count(1, clock.instant()),
                        (before, one) -> new Count(before.tries() + 1, one.last()));
    }

    void forget(Kind kind) {
        counts.invalidate(kind.key());
    }
}
