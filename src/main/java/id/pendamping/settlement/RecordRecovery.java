package id.pendamping.settlement;

import id.pendamping.journal.Journal;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Cases of an older model, which has no step for a second person: two treasurers enter the same slip one after the
 * other, and only the second entry counts.
 */
@Component
class RecordRecovery {

    private final HoldSlip slips;
    private final Refunds refunds;
    private final CaseLedger ledger;
    private final Journal journal;

    RecordRecovery(HoldSlip slips, Refunds refunds, CaseLedger ledger, Journal journal) {
        this.slips = slips;
        this.refunds = refunds;
        this.ledger = ledger;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, TreasuryPayment payment, Act act) {
        Optional<Refunds.Recorded> first = refunds.waiting(caseId);
        return first.isPresent() ? second(caseId, first.get(), payment, act) : first(caseId, payment, act);
    }

    private Outcome first(CaseId caseId, TreasuryPayment payment, Act act) {
        Outcome outcome = slips.keepOutstanding(caseId, "PEMULIHAN", payment, act);
        if (outcome instanceof Outcome.Done) {
            journal.record(new RepaymentEntered(caseId, payment.amount().amount(), payment.paidOn()), act);
        }
        return outcome;
    }

    private Outcome second(CaseId caseId, Refunds.Recorded first, TreasuryPayment payment, Act act) {
        String treasurer = act.actor().id();
        if (first.recordedBy().equals(treasurer)) {
            return Outcome.refused("refusal.refund.ownRecord");
        }
        if (!first.isSame(payment)) {
            return Outcome.refused("refusal.recovery.differs");
        }
        refunds.verify(first.id(), SlipCheck.VALID, Rupiah.ZERO, null, treasurer, act.when());
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
