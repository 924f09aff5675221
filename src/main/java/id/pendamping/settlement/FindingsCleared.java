package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;

/** The commitment officer states that every finding is settled; the case may close. */
@FactType("findings-cleared")
public record FindingsCleared(CaseId caseId) implements CaseFact {}
