package id.pendamping.mentoring;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.UUID;

/** The coordinator has chosen a mentor, because no rule found one; {@code load} is what the mentor carried before. */
@FactType("mentor-named")
public record MentorNamed(CaseId caseId, UUID mentorId, int load, String letterNumber, LocalDate letterDate)
        implements CaseFact {}
