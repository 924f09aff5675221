package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;

/** What stood against the payment has been cleared; readiness is judged again. */
@FactType("obstacle-cleared")
public record ObstacleCleared(CaseId caseId) implements CaseFact {}
