package id.pendamping.mentoring;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.LocalDate;
import java.util.UUID;

/** The mentor no longer walks beside the group and writes nothing on its case any more. */
@FactType("mentor-unassigned")
@FactMeaning(by = Duty.MENTOR_COORDINATOR)
public record MentorUnassigned(CaseId caseId, UUID mentorId, Leaving leaving, LocalDate endedOn) implements CaseFact {}
