package id.pendamping.disbursement;

import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the bank tells of a credit once the group has confirmed its funds, or once the aid was given up. What is known is noted
 * again; what is more than that, or less, or went to somebody else, is held until people have decided.
 */
@Component
class LateCredit {

    private final PaymentStore payments;
    private final TransferStore transfers;
    private final LateReturns notices;
    private final HoldNotice held;
    private final Standstill standstill;
    private final Journal journal;

    LateCredit(
            PaymentStore payments,
            TransferStore transfers,
            LateReturns notices,
            HoldNotice held,
            Standstill standstill,
            Journal journal) {
        this.payments = payments;
        this.transfers = transfers;
        this.notices = notices;
        this.held = held;
        this.standstill = standstill;
        this.journal = journal;
    }

    /** Whether the group has confirmed its funds, or the aid was given up after all of it came back. */
    boolean isFor(CaseId caseId, TransferStore.Made made) {
        return payments.of(caseId).map(Payments.Overview::fundsConfirmedOn).isPresent()
                || made.out().isZero()
                        && payments.disbursed(caseId).isZero()
                        && !isOrdered(caseId)
                        && !standstill.isAwaited(caseId.subject(), TransferSteps.DIFFERS);
    }

    /** Whether the treasury is ordered to pay. */
    boolean isOrdered(CaseId caseId) {
        return payments.open(caseId)
                .filter(payment -> payment.spmNumber() != null)
                .isPresent();
    }

    Outcome handle(CaseId caseId, TransferStore.Made made, RecordCredit.Report report, Act act) {
        if (report.isElsewhere()) {
            Rupiah missed = report.amount().atMost(undisputed(caseId, made));
            return missing(caseId, report, missed, TransferReturned.Reason.CREDITED_ELSEWHERE, act);
        }
        return report.corrects() ? corrected(caseId, made, report, act) : added(caseId, made, report, act);
    }

    /** The bank says how much arrived in all. */
    private Outcome corrected(CaseId caseId, TransferStore.Made made, RecordCredit.Report report, Act act) {
        Rupiah told = known(caseId, made).plus(LateReturns.excess(notices.waiting(caseId)));
        if (report.amount().isMoreThan(told)) {
            return hold(caseId, report, report.amount().minus(told), null, act);
        }
        Rupiah most = undisputed(caseId, made);
        Rupiah missed = most.minus(report.amount().atMost(most));
        return missing(caseId, report, missed, TransferReturned.Reason.NOT_CREDITED, act);
    }

    private Outcome missing(
            CaseId caseId, RecordCredit.Report report, Rupiah missed, TransferReturned.Reason reason, Act act) {
        return missed.isZero()
                ? note(caseId, report, report.corrects(), act)
                : hold(caseId, report, missed, reason, act);
    }

    private Outcome added(CaseId caseId, TransferStore.Made made, RecordCredit.Report report, Act act) {
        if (report.amount().equals(made.out()) && !transfers.knowsOther(caseId, report.credit())) {
            return note(caseId, report, true, act);
        }
        Rupiah before = transfers.credited(caseId, made.sp2dNumber());
        boolean isPart = !before.isZero() && !before.plus(report.amount()).isMoreThan(made.out());
        return isPart ? note(caseId, report, false, act) : hold(caseId, report, report.amount(), null, act);
    }

    /** What the group has got of the payment, as far as it is accounted for. */
    private Rupiah known(CaseId caseId, TransferStore.Made made) {
        Rupiah all = payments.disbursed(caseId);
        Rupiah others = payments.paid(caseId).minus(made.out());
        return all.minus(others.atMost(all));
    }

    /** The same without what notices that wait say to be elsewhere. */
    private Rupiah undisputed(CaseId caseId, TransferStore.Made made) {
        Rupiah known = known(caseId, made);
        return known.minus(LateReturns.sum(notices.waiting(caseId)).atMost(known));
    }

    private Outcome note(CaseId caseId, RecordCredit.Report report, boolean replacing, Act act) {
        transfers.credit(caseId, report.credit(), replacing);
        journal.record(report.fact(caseId), act);
        return Outcome.done();
    }

    /** An excess has no reason. */
    private Outcome hold(
            CaseId caseId,
            RecordCredit.Report report,
            Rupiah amount,
            TransferReturned.@Nullable Reason reason,
            Act act) {
        var notice = new RecordReturn.Command(
                report.sp2dNumber(), report.creditedOn(), amount, reason, reason == null, report.reference());
        return held.isKnown(caseId, notice, act) ? Outcome.done() : held.hold(caseId, notice, act);
    }
}
