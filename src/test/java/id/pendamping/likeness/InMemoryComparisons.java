package id.pendamping.likeness;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Comparisons that were asked for; a review waits half an hour for one. */
public final class InMemoryComparisons implements PictureComparisons {

    private final Map<UUID, Instant> asked = new HashMap<>();

    @Override
    public void ask(UUID reportId, Instant when) {
        asked.put(reportId, when);
    }

    @Override
    public Optional<UUID> next() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isAnyWaiting() {
        return !asked.isEmpty();
    }

    @Override
    public boolean finish(UUID reportId, Instant when) {
        return asked.remove(reportId) != null;
    }

    @Override
    public PictureComparisons.Standing standing(UUID reportId, Instant now) {
        if (!asked.containsKey(reportId)) {
            return PictureComparisons.Standing.DONE;
        }
        return asked.get(reportId).plus(Duration.ofMinutes(30)).isAfter(now)
                ? PictureComparisons.Standing.AWAITED
                : PictureComparisons.Standing.MISSING;
    }
}
