package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;

/** The budget authority has decided on a credit; amount in rupiah. */
@FactType("credit-decided")
public record CreditDecided(CaseId caseId, Verdict verdict, CreditProposed.Purpose purpose, long amount)
        implements CaseFact {

    /** The decision. */
    public enum Verdict {
        APPROVED,
        REFUSED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("credit", verdict.name());
    }
}
