package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;

/** The budget authority has decided on a write-off; sums in rupiah. */
@FactType("write-off-decided")
public record WriteOffDecided(CaseId caseId, Verdict verdict, long amount, long outstanding) implements CaseFact {

    /** Whether the money is given up. */
    public enum Verdict {
        APPROVED,
        REFUSED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("writeOff", verdict.name());
    }
}
