package id.pendamping.disbursement;

import id.pendamping.forms.DateInput;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.OneOf;
import id.pendamping.forms.RealDate;
import id.pendamping.forms.Typed;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The payment officer tests the request and orders the payment, or returns it with a reason. */
@Component
class OrderPayment {

    /** What the payment officer enters. */
    record Form(
            @Field(value = Field.Kind.CHOICE, options = PaymentTested.Verdict.class) @OneOf(PaymentTested.Verdict.class)
            String verdict,

            @Field @DocumentNumber @Nullable String spmNumber,

            @Field(Field.Kind.DATE) @RealDate(required = false) @Nullable
            DateInput spmDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {}

    private final PaymentStore payments;
    private final Today today;
    private final Journal journal;

    OrderPayment(PaymentStore payments, Today today, Journal journal) {
        this.payments = payments;
        this.today = today;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Form form, Act act) {
        PaymentTested.Verdict verdict = PaymentTested.Verdict.valueOf(form.verdict());
        if (verdict == PaymentTested.Verdict.RETURNED) {
            return giveBack(caseId, form, act);
        }
        if (form.spmNumber() == null || form.spmNumber().isBlank()) {
            return Outcome.refusedField("spmNumber", "constraint.required");
        }
        if (form.spmDate() == null || form.spmDate().isBlank()) {
            return Outcome.refusedField("spmDate", "constraint.required");
        }
        PaymentStore.Payment payment = payments.payment(caseId).orElseThrow();
        LocalDate date = form.spmDate().date();
        if (date.isBefore(payment.sppDate())) {
            return Outcome.refusedField("spmDate", "refusal.payment.spmBeforeSpp", payment.sppDate());
        }
        if (date.isAfter(today.of(act))) {
            return Outcome.refusedField("spmDate", "refusal.date.future", today.of(act));
        }
        payments.order(caseId, form.spmNumber(), date);
        journal.record(new PaymentTested(caseId, verdict, form.spmNumber(), date), act.because(form.note()));
        return Outcome.done();
    }

    private Outcome giveBack(CaseId caseId, Form form, Act act) {
        if (Typed.isMissing(form.note())) {
            return Outcome.refusedField("note", "refusal.sayWhy");
        }
        payments.withdraw(caseId);
        journal.record(new PaymentTested(caseId, PaymentTested.Verdict.RETURNED, null, null), act.because(form.note()));
        return Outcome.done();
    }
}
