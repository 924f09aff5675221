package id.pendamping.mentoring;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The capacity table (D5) has found a mentor for the group, or none; {@code result} is what it said. */
@FactType("mentor-proposed")
@FactMeaning(stage = Stage.MENTOR)
public record MentorProposed(
        CaseId caseId,
        Proposal proposal,
        @Nullable UUID mentorId,
        @Nullable String result,
        @Nullable Integer rulesVersion,
        @Nullable List<String> inputs)
        implements CaseFact {

    /** Whether somebody was found. */
    public enum Proposal {
        PROPOSED,
        NONE
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("proposal", proposal.name());
    }
}
