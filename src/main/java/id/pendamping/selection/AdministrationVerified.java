package id.pendamping.selection;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;

/** The verification team has checked the documents of a registration. */
@FactType("administration-verified")
public record AdministrationVerified(CaseId caseId, Verdict verification, boolean mayReturn) implements CaseFact {

    /** What the team found. */
    public enum Verdict {
        PASSED,
        RETURNED,
        REJECTED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("verification", verification.name(), "mayReturn", mayReturn);
    }
}
