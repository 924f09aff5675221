package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Comparisons that were asked for; a review waits half an hour for one. */
final class InMemoryComparisons implements PictureComparison.Book {

    private final Map<UUID, Instant> asked = new HashMap<>();

    @Override
    public void ask(UUID reportId, Instant when) {
        asked.put(reportId, when);
    }

    @Override
    public Optional<PictureComparison> next() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isAnyWaiting() {
        return !asked.isEmpty();
    }

    @Override
    public Optional<PictureComparison> waiting(CaseId caseId) {
        return asked.isEmpty() ? Optional.empty() : Optional.of(new PictureComparison(caseId, 1));
    }

    @Override
    public boolean finish(UUID reportId, Instant when) {
        return asked.remove(reportId) != null;
    }

    @Override
    public PictureComparison.Standing standing(UUID reportId, Instant now) {
        if (!asked.containsKey(reportId)) {
            return PictureComparison.Standing.DONE;
        }
        return asked.get(reportId).plus(Duration.ofMinutes(30)).isAfter(now)
                ? PictureComparison.Standing.AWAITED
                : PictureComparison.Standing.MISSING;
    }
}
