package id.pendamping.selection;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Map;

/** The verification team has met the group; {@code method} is how, {@code minutesNumber} the berita acara. */
@FactType("field-verified")
public record FieldVerified(
        CaseId caseId, Verdict fieldVisit, LocalDate visitedOn, String method, int membersPresent, String minutesNumber)
        implements CaseFact {

    /** What the team found. */
    public enum Verdict {
        PASSED,
        /** Passed, and the lead of the team has to confirm it. */
        TO_CONFIRM,
        FAILED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("fieldVisit", fieldVisit.name());
    }
}
