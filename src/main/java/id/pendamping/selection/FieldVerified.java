package id.pendamping.selection;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verification team has met the group.
 *
 * @param method how it met the group
 * @param minutesNumber of the berita acara
 * @param checklist what was looked at, each question=answer; missing on older ones
 * @param agreed which members have agreed, by the position in the registration; missing on older ones
 */
@FactType("field-verified")
public record FieldVerified(
        CaseId caseId,
        Verdict fieldVisit,
        LocalDate visitedOn,
        String method,
        int membersPresent,
        String minutesNumber,
        @Nullable List<String> checklist,
        @Nullable List<String> agreed)
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
