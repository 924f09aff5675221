package id.pendamping.settlement;

import id.pendamping.disbursement.Payments;
import id.pendamping.evidence.Evidence;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Holds the slip of a payment against its case: a date before the funds or to come, nothing outstanding, a receipt
 * number used before, a picture that is not the case's. Keeps it for a second person when nothing speaks against it.
 */
@Component
class HoldSlip {

    private final Refunds refunds;
    private final Ledger ledger;
    private final Payments payments;
    private final PaymentTerms terms;
    private final Evidence evidence;

    HoldSlip(Refunds refunds, Ledger ledger, Payments payments, PaymentTerms terms, Evidence evidence) {
        this.refunds = refunds;
        this.ledger = ledger;
        this.payments = payments;
        this.terms = terms;
        this.evidence = evidence;
    }

    /** What goes beyond the debt is taken too; the second person counts it as a credit. */
    Outcome keep(CaseId caseId, String reason, TreasuryPayment payment, Act act) {
        Rupiah outstanding = ledger.of(caseId).outstanding();
        return keep(caseId, reason, payment, act, outstanding.isZero() ? outstanding : payment.amount());
    }

    /** At most what is outstanding. */
    Outcome keepOutstanding(CaseId caseId, String reason, TreasuryPayment payment, Act act) {
        return keep(caseId, reason, payment, act, ledger.of(caseId).outstanding());
    }

    /** Nothing is outstanding, and nobody has asked for it. */
    Outcome keepUnclaimed(CaseId caseId, String reason, TreasuryPayment payment, Act act) {
        return keep(caseId, reason, payment, act, payment.amount());
    }

    private Outcome keep(CaseId caseId, String reason, TreasuryPayment payment, Act act, Rupiah most) {
        Optional<Outcome> objection = objection(caseId, payment, act, most);
        if (objection.isEmpty()) {
            refunds.record(caseId, reason, payment, act.actor().id());
        }
        return objection.orElse(Outcome.done());
    }

    private Optional<Outcome> objection(CaseId caseId, TreasuryPayment payment, Act act, Rupiah most) {
        LocalDate paidOn = payment.paidOn();
        Payments.Overview aid = payments.of(caseId).orElseThrow();
        LocalDate from =
                Objects.requireNonNull(aid.fundsConfirmedOn() == null ? aid.disbursedOn() : aid.fundsConfirmedOn());
        if (paidOn.isBefore(from)) {
            return Optional.of(Outcome.refusedField("paidOn", "refusal.refund.beforeFunds", from));
        }
        LocalDate today = terms.today(caseId, act);
        if (paidOn.isAfter(today)) {
            return Optional.of(Outcome.refusedField("paidOn", "refusal.date.future", today));
        }
        if (payment.amount().isZero() || payment.amount().isMoreThan(most)) {
            return Optional.of(Outcome.refusedField(
                    "amount", "refusal.refund.amount", ledger.of(caseId).outstanding()));
        }
        if (evidence.find(caseId.subject(), List.of(payment.slip())).isEmpty()) {
            return Optional.of(Outcome.refusedField("slip", "constraint.picture"));
        }
        return refunds.usedBy(payment.ntpn())
                .map(other -> Outcome.refusedField("ntpn", "refusal.refund.ntpnUsed", payment.ntpn(), other));
    }
}
