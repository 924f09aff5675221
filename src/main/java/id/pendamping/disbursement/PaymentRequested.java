package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** The commitment officer has requested the payment (SPP). */
@FactType("payment-requested")
public record PaymentRequested(CaseId caseId, String sppNumber, LocalDate sppDate, long amount) implements CaseFact {}
