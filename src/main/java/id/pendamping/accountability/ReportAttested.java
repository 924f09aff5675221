package id.pendamping.accountability;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;

/** The mentor stands for the report, or gives it back to the group. */
@FactType("report-attested")
public record ReportAttested(CaseId caseId, int version, Verdict verdict) implements CaseFact {

    /** What the mentor says. */
    public enum Verdict {
        ATTESTED,
        RETURNED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("attestation", verdict.name());
    }
}
