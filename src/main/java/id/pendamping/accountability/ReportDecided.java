package id.pendamping.accountability;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The commitment officer has accepted the report, or returned it to the reviewer; sums in rupiah.
 *
 * @param overpaid what of the money that was paid back before is too much now, and is a credit; missing where nothing is
 * @param rest what happens with what is outstanding after an acceptance; missing when the report is returned
 */
@FactType("report-decided")
public record ReportDecided(
        CaseId caseId,
        int version,
        Verdict verdict,
        long accepted,
        long outstanding,
        @Nullable Long overpaid,
        @Nullable Rest rest)
        implements CaseFact {

    /**
     * What is outstanding: nothing, or a refund that is due; of a claim, what goes on beside the report, a recovery or its
     * closing, or nothing any more because the report has settled it.
     */
    public enum Rest {
        NONE,
        REFUND,
        CLAIM,
        CLAIM_SETTLED;

        /** {@code isEnd}: a recovery runs that nothing is left for. */
        static Rest of(Rupiah outstanding, boolean claimed, boolean isEnd) {
            if (!claimed) {
                return outstanding.isZero() ? NONE : REFUND;
            }
            return isEnd ? CLAIM_SETTLED : CLAIM;
        }
    }

    /** The decision. */
    public enum Verdict {
        ACCEPTED,
        RETURNED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of(
                "acceptance", verdict.name(), "refundDue", outstanding > 0, "rest", rest == null ? "" : rest.name());
    }
}
