package id.pendamping.recall;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.time.LocalDate;

/** The treasurer has recorded a slip of a group that nobody had asked for money; it counts for nothing yet. In rupiah. */
@FactType("own-payment-recorded")
@FactMeaning(by = Duty.TREASURER, stage = Stage.CLOSURE)
public record OwnPaymentRecorded(CaseId caseId, long amount, LocalDate paidOn) implements CaseFact {}
