package id.pendamping.accountability;

import id.pendamping.disbursement.Payments;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The treasurer records an instalment by the treasury's receipt; it counts once somebody else has verified it. */
@Component
class RecordInstalment {

    private final Refunds refunds;
    private final Ledger ledger;
    private final Payments payments;
    private final PaymentTerms terms;
    private final Journal journal;

    RecordInstalment(Refunds refunds, Ledger ledger, Payments payments, PaymentTerms terms, Journal journal) {
        this.refunds = refunds;
        this.ledger = ledger;
        this.payments = payments;
        this.terms = terms;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, TreasuryPayment payment, Act act) {
        Optional<Outcome> objection = payment.objection(
                ledger.of(caseId).outstanding(),
                Objects.requireNonNull(payments.of(caseId).orElseThrow().fundsConfirmedOn()),
                terms.today(act),
                refunds.usedBy(payment.ntpn()));
        if (objection.isPresent()) {
            return objection.get();
        }
        refunds.record(caseId, "PEMULIHAN", payment, act.actor().id());
        journal.record(
                new InstalmentRecorded(
                        caseId, payment.rupiah().amount(), payment.paidOn().date()),
                act);
        return Outcome.done();
    }
}
