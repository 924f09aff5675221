package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the steps of a payment need to make sense, and in words what is missing. */
@Component
class PaymentNeeds {

    private final PaymentStore payments;
    private final TransferStore transfers;

    PaymentNeeds(PaymentStore payments, TransferStore transfers) {
        this.payments = payments;
        this.transfers = transfers;
    }

    /** Nothing is paid by an agreement, or ordered. */
    Optional<Refusal> unpaid(CaseId caseId) {
        return payments.paid(caseId).isZero()
                ? unordered(caseId)
                : Optional.of(Refusal.of("refusal.agreement.paidAlready"));
    }

    /** There is something to pay, and nobody has ordered it. A request that is open is replaced. */
    Optional<Refusal> payable(CaseId caseId) {
        PaymentStore.Agreement agreement = payments.agreement(caseId).orElse(null);
        if (agreement == null) {
            return Optional.of(Refusal.of("refusal.payment.noAgreement"));
        }
        return payments.toPay(caseId).isZero()
                ? Optional.of(Refusal.of("refusal.payment.allPaid", agreement.amount()))
                : unordered(caseId);
    }

    /** A payment is requested that the treasury has not made. */
    Optional<Refusal> requested(CaseId caseId) {
        return payments.open(caseId).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.payment.notRequested"));
    }

    /** The treasury is ordered to pay. */
    Optional<Refusal> ordered(CaseId caseId) {
        return payments.open(caseId)
                        .filter(payment -> payment.spmNumber() != null)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.payment.notOrdered"));
    }

    /** Funds are out of which nobody has said that they arrived. */
    Optional<Refusal> out(CaseId caseId) {
        if (payments.disbursed(caseId).isZero()) {
            return Optional.of(Refusal.of("refusal.funds.nothingPaid"));
        }
        return payments.of(caseId)
                .map(Payments.Overview::fundsConfirmedOn)
                .map(confirmed -> Refusal.of("refusal.funds.confirmed"));
    }

    /** Another sum arrived than was paid. */
    Optional<Refusal> differs(CaseId caseId) {
        return transfers
                        .difference(caseId)
                        .filter(TransferStore.Difference::isOpen)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.transfer.nothingToSettle"));
    }

    /** A transfer came back as a whole. */
    Optional<Refusal> failed(CaseId caseId) {
        return transfers.failures(caseId) > 0
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.transfer.notFailed"));
    }

    private Optional<Refusal> unordered(CaseId caseId) {
        return payments.open(caseId)
                .filter(open -> open.spmNumber() != null)
                .map(open -> Refusal.of("refusal.payment.orderOpen"));
    }
}
