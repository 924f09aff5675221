package id.pendamping.settlement;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import org.springframework.stereotype.Component;

/** The mentor records the slip of what the group paid back; it counts once the treasurer has verified it. */
@Component
class RecordRefund {

    private final HoldSlip slips;
    private final Journal journal;

    RecordRefund(HoldSlip slips, Journal journal) {
        this.slips = slips;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, TreasuryPayment payment, Act act) {
        Outcome outcome = slips.keep(caseId, "SISA", payment, act);
        if (outcome instanceof Outcome.Done) {
            journal.record(
                    new RefundRecorded(caseId, payment.amount().amount(), payment.paidOn()), act.onBehalfOf("group"));
        }
        return outcome;
    }
}
