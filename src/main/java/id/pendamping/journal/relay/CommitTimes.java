package id.pendamping.journal.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long entries take from their commit to the broker's acknowledgement, by a clock that nobody sets. Knows of those
 * that the publishing node has committed itself, and forgets the oldest when they become many.
 */
final class CommitTimes {

    private static final int MOST = 10_000;

    private final Map<UUID, Long> committed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > MOST;
        }
    };
    private volatile @Nullable Timer timer;

    void bindTo(MeterRegistry registry) {
        timer = Timer.builder("pendamping.relay.published")
                .description("From an entry's commit to the broker's acknowledgement")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    synchronized void committed(UUID eventId) {
        committed.put(eventId, System.nanoTime());
    }

    synchronized void acknowledged(List<Pending> entries) {
        long now = System.nanoTime();
        for (Pending entry : entries) {
            Long then = committed.remove(entry.eventId());
            Timer known = timer;
            if (then != null && known != null) {
                known.record(now - then, TimeUnit.NANOSECONDS);
            }
        }
    }
}
