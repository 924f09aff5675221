package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last day to pay has passed: another letter goes out, or after the last letter none; sums in rupiah.
 *
 * @param letters how many letters went out so far
 * @param payBy the new last day, when a letter goes out
 * @param accepted with the three others the account on that day; missing on older events
 */
@FactType("recovery-demanded")
@FactMeaning(stage = Stage.CLOSURE)
public record RecoveryDemanded(
        CaseId caseId,
        Demand demand,
        int letters,
        @Nullable LocalDate payBy,
        long outstanding,
        @Nullable Long disbursed,
        @Nullable Long accepted,
        @Nullable Long returned,
        @Nullable Long writtenOff)
        implements CaseFact {

    /** Whether a letter goes out. */
    public enum Demand {
        SENT,
        EXHAUSTED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("demand", demand.name());
    }
}
