package id.pendamping.disbursement;

import id.pendamping.forms.AsLastTime;
import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The treasurer records the treasury's disbursement order; the program pays nothing by itself. */
@Component
class RecordDisbursement {

    /** What the treasurer enters. */
    record Command(
            @Field(Field.Kind.DIGITS) @Pattern(regexp = "\\d{15}", message = "{constraint.sp2d}")
            String sp2dNumber,

            @Field @AsLastTime LocalDate sp2dDate,
            @Field Rupiah amount,

            @Field(Field.Kind.DIGITS) @AsLastTime @Pattern(regexp = "\\d{3}", message = "{constraint.kppn}")
            String kppn) {}

    private final PaymentStore payments;
    private final TransferStore transfers;
    private final CaseDays days;
    private final Journal journal;

    RecordDisbursement(PaymentStore payments, TransferStore transfers, CaseDays days, Journal journal) {
        this.payments = payments;
        this.transfers = transfers;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        PaymentStore.Payment payment = payments.open(caseId).orElse(null);
        if (payment == null) {
            return Outcome.refused("refusal.payment.notRequested");
        }
        LocalDate date = command.sp2dDate();
        Rupiah amount = command.amount();
        Optional<TransferStore.Made> earlier = transfers.made(caseId, command.sp2dNumber());
        if (earlier.isPresent()) {
            boolean isRepeated =
                    act.actor().isOutside() && earlier.get().gross().equals(amount);
            return isRepeated
                    ? Outcome.done()
                    : Outcome.refusedField("sp2dNumber", "refusal.payment.sp2dTaken", command.sp2dNumber());
        }
        if (payment.spmDate() == null || date.isBefore(payment.spmDate())) {
            return Outcome.refusedField(
                    "sp2dDate",
                    "refusal.payment.sp2dBeforeSpm",
                    Objects.requireNonNullElse(payment.spmDate(), payment.sppDate()));
        }
        if (date.isAfter(days.of(caseId, act))) {
            return Outcome.refusedField("sp2dDate", "refusal.date.future", days.of(caseId, act));
        }
        if (!amount.equals(payment.gross())) {
            return Outcome.refusedField("amount", "refusal.payment.amount", payment.gross(), amount);
        }
        Optional<PaymentPaper.Elsewhere> elsewhere = payments.disburse(
                caseId, new PaymentPaper(PaymentPaper.Kind.SP2D, command.sp2dNumber(), date, command.kppn()));
        if (elsewhere.isPresent()) {
            return elsewhere.get().refused("sp2dNumber", act);
        }
        if (act.actor().isOutside()) {
            payments.reported(caseId, date, command.kppn(), act.when());
        }
        journal.record(new AidDisbursed(caseId, amount.amount(), command.sp2dNumber(), date, command.kppn()), act);
        return Outcome.done();
    }
}
