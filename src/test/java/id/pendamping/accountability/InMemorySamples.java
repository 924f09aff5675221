package id.pendamping.accountability;

import id.pendamping.programme.Edition;
import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seeds and draws of one case, and books about others as a test writes them. */
final class InMemorySamples implements SampleStore {

    private final Map<UUID, Sample> samples = new HashMap<>();
    private final Map<UUID, Boolean> draws = new HashMap<>();
    private final List<Reviewed> books = new ArrayList<>();
    private final int percent;
    private int open;
    private @Nullable String first;
    private @Nullable String second;

    InMemorySamples(int percent) {
        this.percent = percent;
    }

    void stillOpen(int groups) {
        open = groups;
    }

    void write(Reviewed version) {
        books.add(version);
    }

    Optional<String> secondReviewer() {
        return Optional.ofNullable(second);
    }

    @Override
    public Terms terms(Edition edition) {
        return new Terms(percent, 100);
    }

    @Override
    public List<Committed> all() {
        return samples.values().stream()
                .map(one -> new Committed(
                        one.phaseId(), one.seed().commitment(), one.percent(), Instant.EPOCH, one.revealedAt()))
                .toList();
    }

    @Override
    public Optional<Sample> of(UUID phaseId) {
        return Optional.ofNullable(samples.get(phaseId));
    }

    @Override
    public void commit(Sample sample, Instant when) {
        samples.put(sample.phaseId(), sample);
    }

    @Override
    public void reveal(UUID phaseId, Instant when) {
        samples.computeIfPresent(phaseId, (id, one) -> new Sample(phaseId, one.seed(), one.percent(), when));
    }

    @Override
    public Optional<Boolean> drawn(UUID reportId) {
        return Optional.ofNullable(draws.get(reportId));
    }

    @Override
    public boolean awaitsSecondReview(UUID reportId) {
        return drawn(reportId).orElse(false) && second == null;
    }

    @Override
    public void keep(UUID reportId, boolean drawn, boolean seedKnown, Instant when, String reviewer) {
        draws.put(reportId, drawn);
        first = reviewer;
    }

    @Override
    public void reviewedAgain(UUID reportId, String reviewer) {
        first = reviewer;
        second = null;
    }

    @Override
    public Optional<String> firstReviewer(CaseId caseId) {
        return Optional.ofNullable(first);
    }

    @Override
    public void secondReviewed(UUID reportId, String reviewer) {
        second = reviewer;
    }

    @Override
    public Counts counts(UUID phaseId) {
        int drawn = (int) draws.values().stream().filter(one -> one).count();
        return new Counts(draws.size(), drawn, second == null ? 0 : 1, open);
    }

    @Override
    public List<Reviewed> reviewed(UUID phaseId, @Nullable Reviewed after, int limit) {
        int from = after == null ? 0 : books.indexOf(after) + 1;
        return books.subList(from, Math.min(books.size(), from + limit));
    }
}
