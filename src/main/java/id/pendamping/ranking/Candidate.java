package id.pendamping.ranking;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verified group that waits for its decision. */
record Candidate(
        CaseId caseId,
        String number,
        String regency,
        Rupiah amount,
        Instant registeredAt,
        @Nullable String chairGender,
        Seen seen) {

    /** A candidate with its points, in tenths. */
    record Scored(Candidate candidate, List<Integer> points) {

        int score() {
            return points.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** More points first; of as many the earlier registration, of the same moment the smaller number. */
    private static final Comparator<Scored> PUBLISHED = Comparator.comparingInt(Scored::score)
            .reversed()
            .thenComparing(scored -> scored.candidate().registeredAt())
            .thenComparing(scored -> scored.candidate().number());

    static List<Scored> inOrder(List<Candidate> candidates, Weights weights) {
        return candidates.stream()
                .map(one -> new Scored(one, weights.tenths(one.seen())))
                .sorted(PUBLISHED)
                .toList();
    }
}
