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
 * The last day to pay the remainder back has passed: another letter goes out, or after the last letter the rest is
 * recovered; sums in rupiah.
 *
 * @param letters how many letters went out so far
 * @param payBy the new last day, when a letter goes out
 * @param accepted with the three others the account on that day; missing on older events
 */
@FactType("refund-demanded")
@FactMeaning(stage = Stage.CLOSURE)
public record RefundDemanded(
        CaseId caseId,
        RecoveryDemanded.Demand demand,
        int letters,
        @Nullable LocalDate payBy,
        long outstanding,
        @Nullable Long disbursed,
        @Nullable Long accepted,
        @Nullable Long returned,
        @Nullable Long writtenOff)
        implements CaseFact {

    @Override
    public Map<String, Object> answers() {
        return Map.of("demand", demand.name());
    }
}
