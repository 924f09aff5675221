package id.pendamping.ranking;

import org.jspecify.annotations.Nullable;

/**
 * What the ranking looks at of one group.
 *
 * @param risk its risk score; null where an earlier release screened it
 * @param met members whom the verifier met, of {@code members}
 * @param neighbours groups of its village that are ranked with it, itself among them
 * @param returns how often its registration went back for correction
 * @param disability whether one of its members has a disability
 */
public record Seen(@Nullable Integer risk, int met, int members, int neighbours, int returns, boolean disability) {

    /** What was seen for one criterion, as a number. */
    public int of(Criterion criterion) {
        return switch (criterion) {
            case RISK -> risk == null ? -1 : risk;
            case MET -> met;
            case VILLAGE -> neighbours;
            case RETURNS -> returns;
            case DISABILITY -> disability ? 1 : 0;
        };
    }
}
