package id.pendamping.mentoring;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.UUID;

/** It was written down where the group of this former mentor stands. */
@FactType("handover-written")
public record HandoverWritten(CaseId caseId, UUID mentorId) implements CaseFact {}
