package id.pendamping.mentoring;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The coordinator has approved the proposed mentor by letter, or wants another. */
@FactType("mentor-decided")
public record MentorDecided(
        CaseId caseId,
        Verdict mentorDecision,
        UUID mentorId,
        @Nullable String letterNumber,
        @Nullable LocalDate letterDate)
        implements CaseFact {

    /** What was decided. */
    public enum Verdict {
        APPROVED,
        OTHER
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("mentorDecision", mentorDecision.name());
    }
}
