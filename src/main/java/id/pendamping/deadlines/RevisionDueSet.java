package id.pendamping.deadlines;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.time.LocalDate;

/** The group has the report back, for a revision or by a repair, until this day. */
@FactType("revision-due-set")
@FactMeaning(stage = Stage.REPORT)
public record RevisionDueSet(CaseId caseId, int revision, LocalDate dueOn) implements CaseFact {}
