package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The readiness table (D3) said whether the aid may be paid, and what is missing. */
@FactType("readiness-judged")
@FactMeaning(stage = Stage.PAYMENT)
public record ReadinessJudged(
        CaseId caseId,
        boolean ready,
        List<String> missing,
        int rulesVersion,
        @Nullable List<String> inputs) implements CaseFact {

    @Override
    public Map<String, Object> answers() {
        if (ready) {
            return Map.of("readiness", "READY");
        }
        return Map.of("readiness", missing.contains("ACCOUNT") ? "ACCOUNT" : "BLOCKED");
    }
}
