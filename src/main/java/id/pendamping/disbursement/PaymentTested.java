package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The payment officer has tested the request and ordered the payment (SPM), or returned it. */
@FactType("payment-tested")
public record PaymentTested(
        CaseId caseId,
        Verdict verdict,
        @Nullable String spmNumber,
        @Nullable LocalDate spmDate) implements CaseFact {

    /** What the test came to. */
    public enum Verdict {
        ORDERED,
        RETURNED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("paymentTest", verdict.name());
    }
}
