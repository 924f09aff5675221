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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The mentor passes on what the group's bank statement shows: the whole aid has arrived, and when. If it is another sum, the
 * mentor says what happened, and it is settled before anything has to be reported.
 */
@Component
class ConfirmFunds {

    /** What the mentor enters. */
    record Command(
            @Field LocalDate receivedOn,
            @Field Rupiah amount,
            @Field @Nullable Trouble trouble,

            @Field @Size(max = 60, message = "{constraint.tooLong}")
            String statement) {}

    /** What may have happened; everything but {@code ALL} says that another sum has arrived. */
    enum Trouble {
        ALL,
        FEE,
        PART,
        TWICE,
        NOTHING,
        OTHER_ACCOUNT;

        TransferDiffers.Cause cause() {
            return TransferDiffers.Cause.valueOf(name());
        }

        private boolean fits(Rupiah arrived, Rupiah expected) {
            return switch (this) {
                case ALL -> arrived.equals(expected);
                case NOTHING -> arrived.isZero();
                case TWICE -> arrived.isMoreThan(expected);
                case OTHER_ACCOUNT -> expected.isMoreThan(arrived);
                case FEE, PART -> expected.isMoreThan(arrived) && !arrived.isZero();
            };
        }
    }

    private final PaymentStore payments;
    private final TransferStore transfers;
    private final CaseDays days;
    private final Journal journal;

    ConfirmFunds(PaymentStore payments, TransferStore transfers, CaseDays days, Journal journal) {
        this.payments = payments;
        this.transfers = transfers;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        LocalDate paidOn =
                payments.of(caseId).map(Payments.Overview::disbursedOn).orElse(null);
        Rupiah expected = payments.disbursed(caseId);
        if (paidOn == null || expected.isZero()) {
            return Outcome.refused("refusal.funds.nothingPaid");
        }
        LocalDate date = command.receivedOn();
        if (date.isBefore(paidOn)) {
            return Outcome.refusedField("receivedOn", "refusal.funds.beforePaid", paidOn);
        }
        LocalDate today = days.of(caseId, act);
        if (date.isAfter(today)) {
            return Outcome.refusedField("receivedOn", "refusal.date.future", today);
        }
        boolean isAll = command.amount().equals(expected);
        Trouble trouble = command.trouble() == null && isAll ? Trouble.ALL : command.trouble();
        if (trouble == null || !trouble.fits(command.amount(), expected)) {
            return Outcome.refusedField("trouble", "refusal.funds.sayWhat", expected, command.amount());
        }
        if (!isAll) {
            return differ(caseId, command, expected, trouble.cause(), act);
        }
        if (isRestUnsettled(caseId)) {
            return differ(caseId, command, expected, TransferDiffers.Cause.CAME_BACK, act);
        }
        payments.confirm(caseId, date, command.statement());
        journal.record(new FundsConfirmed(caseId, expected.amount(), date), act.onBehalfOf("group"));
        return Outcome.done();
    }

    private Outcome differ(CaseId caseId, Command command, Rupiah expected, TransferDiffers.Cause cause, Act act) {
        transfers.differ(
                caseId,
                new TransferStore.Difference(expected, command.amount(), cause, command.receivedOn(), null),
                act.actor().id());
        journal.record(
                new TransferDiffers(caseId, expected.amount(), command.amount().amount(), cause, command.receivedOn()),
                act.onBehalfOf("group"));
        return Outcome.done();
    }

    /** A part of the agreement is at the treasury, and nobody has decided about it; who accepted an excess did not. */
    private boolean isRestUnsettled(CaseId caseId) {
        return !payments.toPay(caseId).isZero()
                && transfers
                        .difference(caseId)
                        .filter(known -> known.isAccepted() && known.excess().isZero())
                        .isEmpty();
    }
}
