package id.pendamping.setback;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;

/**
 * The aid of the case is demanded back, or none of it is left: nobody decides about the loss any more, and its finding is
 * settled. The sum in rupiah.
 */
@FactType("loss-dropped")
@FactMeaning
public record LossDropped(CaseId caseId, long amount, int finding) implements CaseFact {}
