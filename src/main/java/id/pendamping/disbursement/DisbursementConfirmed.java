package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.time.LocalDate;

/** The treasury itself reports the payment that an officer had recorded; day and paying office as the treasury says them. */
@FactType("disbursement-confirmed")
@FactMeaning(stage = Stage.PAYMENT)
public record DisbursementConfirmed(CaseId caseId, long amount, String sp2dNumber, LocalDate sp2dDate, String kppn)
        implements CaseFact {}
