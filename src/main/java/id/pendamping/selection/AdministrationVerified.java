package id.pendamping.selection;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verification team has checked the documents of a registration; {@code returnedFor} are the parts that it opens again. */
@FactType("administration-verified")
public record AdministrationVerified(
        CaseId caseId,
        Verdict verification,
        boolean mayReturn,
        @Nullable List<String> returnedFor) implements CaseFact {

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
