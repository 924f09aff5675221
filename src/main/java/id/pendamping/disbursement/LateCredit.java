package id.pendamping.disbursement;

import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the bank tells of a credit once the group has confirmed its funds, or once the aid was given up. What is known is noted
 * again; what is more than that is held until people have decided. That less arrived contradicts the group.
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
        return confirmedOn(caseId).isPresent()
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
            return contradicts(caseId);
        }
        return report.corrects() ? corrected(caseId, made, report, act) : added(caseId, made, report, act);
    }

    /** The bank says how much arrived in all. */
    private Outcome corrected(CaseId caseId, TransferStore.Made made, RecordCredit.Report report, Act act) {
        Rupiah known = known(caseId, made);
        if (known.isMoreThan(report.amount())) {
            return contradicts(caseId);
        }
        Rupiah told = known.plus(LateReturns.excess(notices.waiting(caseId)));
        return report.amount().isMoreThan(told)
                ? hold(caseId, report, report.amount().minus(told), act)
                : note(caseId, report, true, act);
    }

    private Outcome added(CaseId caseId, TransferStore.Made made, RecordCredit.Report report, Act act) {
        if (report.amount().equals(made.out()) && !transfers.knowsOther(caseId, report.credit())) {
            return note(caseId, report, true, act);
        }
        Rupiah before = transfers.credited(caseId, made.sp2dNumber());
        boolean isPart = !before.isZero() && !before.plus(report.amount()).isMoreThan(made.out());
        return isPart ? note(caseId, report, false, act) : hold(caseId, report, report.amount(), act);
    }

    /** What the group has got of the payment, as far as it is accounted for. */
    private Rupiah known(CaseId caseId, TransferStore.Made made) {
        Rupiah all = payments.disbursed(caseId);
        Rupiah others = payments.paid(caseId).minus(made.out());
        return all.minus(others.atMost(all));
    }

    private Outcome note(CaseId caseId, RecordCredit.Report report, boolean replacing, Act act) {
        transfers.credit(caseId, report.credit(), replacing);
        journal.record(report.fact(caseId), act);
        return Outcome.done();
    }

    private Outcome hold(CaseId caseId, RecordCredit.Report report, Rupiah excess, Act act) {
        var notice = new RecordReturn.Command(
                report.sp2dNumber(), report.creditedOn(), excess, null, true, report.reference());
        return held.isKnown(caseId, notice, act) ? Outcome.done() : held.hold(caseId, notice, act);
    }

    private Optional<LocalDate> confirmedOn(CaseId caseId) {
        return payments.of(caseId).map(Payments.Overview::fundsConfirmedOn);
    }

    private Outcome contradicts(CaseId caseId) {
        return confirmedOn(caseId)
                .map(day -> Outcome.refused("refusal.transfer.confirmed", day))
                .orElseGet(() -> Outcome.refused("refusal.transfer.tooLate"));
    }
}
