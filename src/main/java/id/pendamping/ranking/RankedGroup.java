package id.pendamping.ranking;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group at its place.
 *
 * @param computed the place by the published order, before anybody moved it
 * @param score sum of the points, both in tenths
 * @param reason why it was moved by hand last, by whom and when
 */
public record RankedGroup(
        CaseId caseId,
        String number,
        String name,
        String regency,
        int place,
        int computed,
        Placement placement,
        Rupiah amount,
        int score,
        List<Integer> points,
        Seen seen,
        Instant registeredAt,
        @Nullable String chairGender,
        @Nullable String reason,
        @Nullable String movedBy,
        @Nullable Instant movedAt) {

    /** Tenths of a point for this. */
    public int points(Criterion criterion) {
        return points.get(criterion.ordinal());
    }

    public boolean isMoved() {
        return reason != null;
    }
}
