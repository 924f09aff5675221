package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;

/** After the last repair the commitment officer has another account tried once more, or withdraws the aid. */
@FactType("failed-transfer-decided")
public record FailedTransferDecided(CaseId caseId, Verdict verdict, int returns) implements CaseFact {

    /** The decision. */
    public enum Verdict {
        AGAIN,
        WITHDRAWN
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("failedTransfer", verdict.name());
    }
}
