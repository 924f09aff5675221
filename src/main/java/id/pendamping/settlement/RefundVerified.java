package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The treasurer has held the refund against the treasury's receipt; sums in rupiah.
 *
 * @param amount what lowers the debt, or pays for what had been given up
 * @param excess what was paid beyond it, if anything was
 * @param recouped what of the amount had been given up and is given up no longer, if any
 */
@FactType("refund-verified")
public record RefundVerified(
        CaseId caseId,
        Verdict verdict,
        long amount,
        @Nullable Long excess,
        @Nullable Long recouped,
        long outstanding) implements CaseFact {

    /** Whether the receipt is real. */
    public enum Verdict {
        VALID,
        /** As it was said before the two below could be told apart. */
        INVALID,
        WRONG_NUMBER,
        WRONG_AMOUNT
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("refund", outstanding == 0 ? "SETTLED" : "OPEN");
    }
}
