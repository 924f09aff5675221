package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.time.LocalDate;

/** The first of two treasurers has entered a repayment of a case of an older model; sums in rupiah. */
@FactType("repayment-entered")
@FactMeaning(by = Duty.TREASURER, stage = Stage.CLOSURE)
public record RepaymentEntered(CaseId caseId, long amount, LocalDate paidOn) implements CaseFact {}
