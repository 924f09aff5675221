package id.pendamping.accountability;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;

/** The commitment officer has accepted the report, or returned it to the reviewer; sums in rupiah. */
@FactType("report-decided")
public record ReportDecided(CaseId caseId, int version, Verdict verdict, long accepted, long outstanding)
        implements CaseFact {

    /** The decision. */
    public enum Verdict {
        ACCEPTED,
        RETURNED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("acceptance", verdict.name(), "refundDue", outstanding > 0);
    }
}
