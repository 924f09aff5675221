package id.pendamping.mentoring;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;
import java.util.UUID;

/** The mentor has taken the group, or not. */
@FactType("assignment-answered")
public record AssignmentAnswered(CaseId caseId, Answer mentorAnswer, UUID mentorId) implements CaseFact {

    /** What the mentor said. */
    public enum Answer {
        ACCEPTED,
        DECLINED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("mentorAnswer", mentorAnswer.name());
    }
}
