package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;

/** Nothing is outstanding any more; nobody decides about giving it up. Amount in rupiah, as it was proposed. */
@FactType("write-off-dropped")
@FactMeaning
public record WriteOffDropped(CaseId caseId, long amount) implements CaseFact {}
