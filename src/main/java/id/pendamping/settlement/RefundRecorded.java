package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** The group has paid back to the state treasury; to be verified. */
@FactType("refund-recorded")
public record RefundRecorded(CaseId caseId, long amount, LocalDate paidOn) implements CaseFact {}
