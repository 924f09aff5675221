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

/** The mentor records the slip of what the group paid back; it counts once the treasurer has verified it. */
@Component
class RecordRefund {

    private final Refunds refunds;
    private final CaseLedger ledger;
    private final Payments payments;
    private final Journal journal;
    private final Clock clock;

    RecordRefund(Refunds refunds, CaseLedger ledger, Payments payments, Journal journal, Clock clock) {
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
                refunds.usedBy(payment.ntpn()));
        if (objection.isPresent()) {
            return objection.get();
        }
        refunds.record(caseId, "SISA", payment, act.actor().id());
        journal.record(
                new RefundRecorded(
                        caseId, payment.rupiah().amount(), payment.paidOn().date()),
                act.onBehalfOf("group"));
        return Outcome.done();
    }
}
