package id.pendamping.groupchange;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;

/** The case has ended while a change in its group waited for a decision; nobody decides about it any more. */
@FactType("group-change-dropped")
@FactMeaning
public record GroupChangeDropped(CaseId caseId, GroupChange.Kind kind) implements CaseFact {}
