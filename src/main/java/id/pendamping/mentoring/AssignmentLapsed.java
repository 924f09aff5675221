package id.pendamping.mentoring;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.UUID;

/** The mentor did not answer in time; somebody else will be asked. */
@FactType("assignment-lapsed")
public record AssignmentLapsed(CaseId caseId, UUID mentorId) implements CaseFact {}
