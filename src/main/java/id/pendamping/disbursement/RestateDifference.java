package id.pendamping.disbursement;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import org.springframework.stereotype.Component;

/** Takes back a difference that was to be settled and is none any more: the case waits for its funds again. */
@Component
class RestateDifference {

    private final PaymentStore payments;
    private final TransferStore transfers;
    private final Journal journal;

    RestateDifference(PaymentStore payments, TransferStore transfers, Journal journal) {
        this.payments = payments;
        this.transfers = transfers;
        this.journal = journal;
    }

    /** A later word of the bank takes its place. */
    void restate(CaseId caseId, Act act) {
        Act rule = act.automatically("record-credit");
        transfers.settle(
                caseId,
                TransferSettled.Decision.AWAITED.name(),
                Rupiah.ZERO,
                Rupiah.ZERO,
                rule.actor().id());
        journal.record(
                new TransferSettled(
                        caseId,
                        TransferSettled.Decision.AWAITED,
                        0,
                        0,
                        payments.disbursed(caseId).amount()),
                rule);
    }

    /** What had not arrived has come back. */
    void explainedByReturn(CaseId caseId, Act act) {
        transfers
                .difference(caseId)
                .filter(TransferStore.Difference::isOpen)
                .filter(open -> open.cause() != TransferDiffers.Cause.OTHER_ACCOUNT
                        && open.arrived().equals(payments.disbursed(caseId)))
                .ifPresent(open -> restate(caseId, act));
    }
}
