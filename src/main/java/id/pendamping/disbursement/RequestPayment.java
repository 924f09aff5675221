package id.pendamping.disbursement;

import id.pendamping.forms.AsLastTime;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the agreement grants and is not out already; the request is dated on or after the agreement. */
@Component
class RequestPayment {

    /** What the commitment officer enters. */
    record Command(
            @Field @AsLastTime(next = true) @DocumentNumber String sppNumber,
            @Field @AsLastTime LocalDate sppDate,
            @Field Rupiah amount) {}

    private final PaymentStore payments;
    private final CaseDays days;
    private final Journal journal;

    RequestPayment(PaymentStore payments, CaseDays days, Journal journal) {
        this.payments = payments;
        this.days = days;
        this.journal = journal;
    }

    @SuppressWarnings("NullAway") // number and date stay to be typed
    @Nullable
    Command prefilled(CaseId caseId) {
        return payments.agreement(caseId)
                .map(agreement -> new Command(null, null, payments.toPay(caseId)))
                .orElse(null);
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        PaymentStore.Agreement agreement = payments.agreement(caseId).orElse(null);
        if (agreement == null) {
            return Outcome.refused("refusal.payment.noAgreement");
        }
        LocalDate date = command.sppDate();
        Rupiah amount = command.amount();
        if (date.isBefore(agreement.date())) {
            return Outcome.refusedField("sppDate", "refusal.payment.beforeAgreement", agreement.date());
        }
        if (date.isAfter(days.of(caseId, act))) {
            return Outcome.refusedField("sppDate", "refusal.date.future", days.of(caseId, act));
        }
        Rupiah toPay = payments.toPay(caseId);
        if (toPay.isZero()) {
            return Outcome.refused("refusal.payment.allPaid", agreement.amount());
        }
        if (!amount.equals(toPay)) {
            return Outcome.refusedField("amount", "refusal.payment.amount", toPay, amount);
        }
        Optional<PaymentPaper.Elsewhere> elsewhere = payments.request(
                caseId, new PaymentPaper(PaymentPaper.Kind.SPP, command.sppNumber(), date, null), amount);
        if (elsewhere.isPresent()) {
            return elsewhere.get().refused("sppNumber", act);
        }
        journal.record(new PaymentRequested(caseId, command.sppNumber(), date, amount.amount()), act);
        return Outcome.done();
    }
}
