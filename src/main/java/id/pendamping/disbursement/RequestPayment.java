package id.pendamping.disbursement;

import id.pendamping.forms.DateInput;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.RealDate;
import id.pendamping.forms.WholeRupiah;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One tranche of the whole amount; the request is dated on or after the agreement. */
@Component
class RequestPayment {

    /** What the commitment officer enters. */
    record Form(
            @Field @NotBlank(message = "{constraint.required}") @DocumentNumber @Nullable
            String sppNumber,

            @Field(Field.Kind.DATE) @RealDate @Nullable DateInput sppDate,

            @Field(Field.Kind.MONEY) @NotBlank(message = "{constraint.required}") @WholeRupiah @Nullable
            String amount) {}

    private final PaymentStore payments;
    private final Today today;
    private final Journal journal;

    RequestPayment(PaymentStore payments, Today today, Journal journal) {
        this.payments = payments;
        this.today = today;
        this.journal = journal;
    }

    @Nullable
    Form prefilled(CaseId caseId) {
        return payments.agreement(caseId)
                .map(agreement ->
                        new Form(null, null, String.valueOf(agreement.amount().amount())))
                .orElse(null);
    }

    @SuppressWarnings("NullAway") // the form has passed validation
    Outcome handle(CaseId caseId, Form form, Act act) {
        PaymentStore.Agreement agreement = payments.agreement(caseId).orElseThrow();
        LocalDate date = form.sppDate().date();
        Rupiah amount = Rupiah.parse(form.amount()).orElseThrow();
        if (date.isBefore(agreement.date())) {
            return Outcome.refusedField("sppDate", "refusal.payment.beforeAgreement", agreement.date());
        }
        if (date.isAfter(today.of(act))) {
            return Outcome.refusedField("sppDate", "refusal.date.future", today.of(act));
        }
        if (!amount.equals(agreement.amount())) {
            return Outcome.refusedField("amount", "refusal.payment.amount", agreement.amount(), amount);
        }
        payments.request(caseId, form.sppNumber(), date, amount);
        journal.record(new PaymentRequested(caseId, form.sppNumber(), date, amount.amount()), act);
        return Outcome.done();
    }
}
