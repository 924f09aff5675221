package id.pendamping.accountability;

import id.pendamping.disbursement.Payments;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Cases of an older model, which has no step for a second person: two treasurers enter the same slip one after the
 * other, and only the second entry counts.
 */
@Component
class RecordRecovery {

    private final Refunds refunds;
    private final CaseLedger ledger;
    private final Payments payments;
    private final Journal journal;
    private final Clock clock;

    RecordRecovery(Refunds refunds, CaseLedger ledger, Payments payments, Journal journal, Clock clock) {
        this.refunds = refunds;
        this.ledger = ledger;
        this.payments = payments;
        this.journal = journal;
        this.clock = clock;
    }

    Outcome handle(CaseId caseId, TreasuryPayment payment, Act act) {
        Optional<Refunds.Recorded> first = refunds.waiting(caseId);
        return first.isPresent() ? second(caseId, first.get(), payment, act) : first(caseId, payment, act);
    }

    private Outcome first(CaseId caseId, TreasuryPayment payment, Act act) {
        Optional<Outcome> objection = payment.objection(
                ledger.of(caseId).outstanding(),
                Objects.requireNonNull(payments.of(caseId).orElseThrow().fundsConfirmedOn()),
                LocalDate.ofInstant(act.when(), clock.getZone()),
                refunds.usedBy(payment.ntpn()));
        if (objection.isPresent()) {
            return objection.get();
        }
        refunds.record(caseId, "PEMULIHAN", payment, act.actor().id());
        journal.record(
                new RepaymentEntered(
                        caseId, payment.rupiah().amount(), payment.paidOn().date()),
                act);
        return Outcome.done();
    }

    private Outcome second(CaseId caseId, Refunds.Recorded first, TreasuryPayment payment, Act act) {
        String treasurer = act.actor().id();
        if (first.recordedBy().equals(treasurer)) {
            return Outcome.refused("refusal.refund.ownRecord");
        }
        if (!first.isSame(payment)) {
            return Outcome.refused("refusal.recovery.differs");
        }
        refunds.verify(first.id(), SlipCheck.VALID, null, treasurer, act.when());
        Ledger.Balance balance = ledger.giveBack(caseId, first.amount());
        journal.record(
                new RecoveryRecorded(
                        caseId,
                        first.amount().amount(),
                        first.paidOn(),
                        balance.outstanding().amount()),
                act);
        return Outcome.done();
    }
}
