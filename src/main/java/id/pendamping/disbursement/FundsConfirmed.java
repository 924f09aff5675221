package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** The group confirms that the aid has arrived in full; amount in rupiah. */
@FactType("funds-confirmed")
public record FundsConfirmed(CaseId caseId, long amount, LocalDate receivedOn) implements CaseFact {}
