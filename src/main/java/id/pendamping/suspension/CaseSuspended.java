package id.pendamping.suspension;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;

/** From now on nothing goes on with the case but what the suspension allows. */
@FactType("case-suspended")
@FactMeaning(by = Duty.AUDITOR, decision = true)
public record CaseSuspended(CaseId caseId, Suspension.Ground ground) implements CaseFact {}
