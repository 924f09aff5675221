package id.pendamping.disbursement;

import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The mentor passes on what the group's bank statement shows: the whole aid has arrived, and when. */
@Component
class ConfirmFunds {

    /** What the mentor enters. */
    record Command(
            @Field LocalDate receivedOn,
            @Field Rupiah amount,

            @Field @Size(max = 60, message = "{constraint.tooLong}")
            String statement) {}

    private final PaymentStore payments;
    private final CaseDays days;
    private final Journal journal;

    ConfirmFunds(PaymentStore payments, CaseDays days, Journal journal) {
        this.payments = payments;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        PaymentStore.Payment payment = payments.payment(caseId).orElseThrow();
        LocalDate date = command.receivedOn();
        Rupiah amount = command.amount();
        LocalDate paidOn = java.util.Objects.requireNonNull(payment.sp2dDate());
        if (date.isBefore(paidOn)) {
            return Outcome.refusedField("receivedOn", "refusal.funds.beforePaid", paidOn);
        }
        if (date.isAfter(days.of(caseId, act))) {
            return Outcome.refusedField("receivedOn", "refusal.date.future", days.of(caseId, act));
        }
        if (!amount.equals(payment.gross())) {
            return Outcome.refusedField("amount", "refusal.funds.notWhole", payment.gross(), amount);
        }
        payments.confirm(caseId, date, command.statement());
        journal.record(new FundsConfirmed(caseId, amount.amount(), date), act.onBehalfOf("group"));
        return Outcome.done();
    }
}
