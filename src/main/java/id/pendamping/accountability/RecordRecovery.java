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

/** The treasurer records a repayment by the treasury's receipt; the case waits until nothing is outstanding. */
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
        Optional<Outcome> objection = payment.objection(
                ledger.of(caseId).outstanding(),
                Objects.requireNonNull(payments.of(caseId).orElseThrow().fundsConfirmedOn()),
                LocalDate.ofInstant(act.when(), clock.getZone()),
                refunds.isKnown(payment.ntpn()));
        if (objection.isPresent()) {
            return objection.get();
        }
        String treasurer = act.actor().id();
        refunds.record(caseId, "PEMULIHAN", payment, "VALID", treasurer, treasurer);
        Ledger.Balance balance = ledger.giveBack(caseId, payment.rupiah());
        journal.record(
                new RecoveryRecorded(
                        caseId,
                        payment.rupiah().amount(),
                        payment.paidOn().date(),
                        balance.outstanding().amount()),
                act);
        return Outcome.done();
    }
}
