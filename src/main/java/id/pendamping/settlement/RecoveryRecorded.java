package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Map;

/** A repayment was recorded; sums in rupiah. */
@FactType("recovery-recorded")
public record RecoveryRecorded(CaseId caseId, long amount, LocalDate paidOn, long outstanding) implements CaseFact {

    @Override
    public Map<String, Object> answers() {
        return Map.of("recovery", outstanding == 0 ? "SETTLED" : "OPEN");
    }
}
