package id.pendamping.mentoring;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.util.UUID;

/** The mentor did not answer in time; somebody else will be asked. */
@FactType("assignment-lapsed")
@FactMeaning(stage = Stage.MENTOR)
public record AssignmentLapsed(CaseId caseId, UUID mentorId) implements CaseFact {}
