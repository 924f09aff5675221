package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** The treasury has paid the aid (SP2D); amount in rupiah. */
@FactType("aid-disbursed")
public record AidDisbursed(CaseId caseId, long amount, String sp2dNumber, LocalDate sp2dDate, String kppn)
        implements CaseFact {}
