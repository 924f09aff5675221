package id.pendamping.disbursement;

import id.pendamping.forms.AsLastTime;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The payment officer tests the request and orders the payment, or returns it with a reason. */
@Component
class OrderPayment {

    /** What the payment officer enters. */
    record Command(
            @Field PaymentTested.Verdict verdict,

            @Field @AsLastTime(next = true) @DocumentNumber @Nullable
            String spmNumber,

            @Field @AsLastTime @Nullable LocalDate spmDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {}

    private final PaymentStore payments;
    private final JudgeReadiness readiness;
    private final CaseDays days;
    private final Journal journal;

    OrderPayment(PaymentStore payments, JudgeReadiness readiness, CaseDays days, Journal journal) {
        this.payments = payments;
        this.readiness = readiness;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        PaymentTested.Verdict verdict = command.verdict();
        if (verdict == PaymentTested.Verdict.RETURNED) {
            return giveBack(caseId, command, act);
        }
        if (command.spmNumber() == null) {
            return Outcome.refusedField("spmNumber", "constraint.required");
        }
        LocalDate date = command.spmDate();
        if (date == null) {
            return Outcome.refusedField("spmDate", "constraint.required");
        }
        PaymentStore.Payment payment = payments.open(caseId).orElse(null);
        if (payment == null) {
            return Outcome.refused("refusal.payment.notRequested");
        }
        var spm = new PaymentPaper(PaymentPaper.Kind.SPM, command.spmNumber(), date, null);
        if (spm.isNumbered(payment.sppNumber())) {
            return Outcome.refusedField("spmNumber", "refusal.payment.spmIsSpp", payment.sppNumber());
        }
        if (date.isBefore(payment.sppDate())) {
            return Outcome.refusedField("spmDate", "refusal.payment.spmBeforeSpp", payment.sppDate());
        }
        if (date.isAfter(days.of(caseId, act))) {
            return Outcome.refusedField("spmDate", "refusal.date.future", days.of(caseId, act));
        }
        Optional<Outcome> objection = readiness.objection(caseId);
        if (objection.isPresent()) {
            return objection.get();
        }
        Optional<PaymentPaper.Elsewhere> elsewhere = payments.order(caseId, spm);
        if (elsewhere.isPresent()) {
            return elsewhere.get().refused("spmNumber", act);
        }
        journal.record(new PaymentTested(caseId, verdict, command.spmNumber(), date), act.because(command.note()));
        return Outcome.done();
    }

    private Outcome giveBack(CaseId caseId, Command command, Act act) {
        if (command.note() == null) {
            return Outcome.refusedField("note", "refusal.sayWhy");
        }
        payments.withdraw(caseId);
        journal.record(
                new PaymentTested(caseId, PaymentTested.Verdict.RETURNED, null, null), act.because(command.note()));
        return Outcome.done();
    }
}
