package id.pendamping.disbursement;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The bank's notice that it has sent a transfer back, or late that the group got more than was paid, entered by the treasurer or reported by the treasury. No
 * more comes back than there is, an excess included. When nothing is out any more, the account is repaired, or people decide if it was repaired often enough. Once the group has confirmed the
 * money, or it is demanded back, somebody else decides whether the notice counts.
 */
@Component
public class RecordReturn {

    /** The notice. */
    public record Command(
            @Field(Field.Kind.DIGITS) @Pattern(regexp = "\\d{15}", message = "{constraint.sp2d}")
            String sp2dNumber,

            @Field LocalDate noticeDate,
            @Field Rupiah amount,
            @Field TransferReturned.@Nullable Reason reason,
            @Field boolean excess,
            @Field @DocumentNumber @Nullable String reference) {

        TransferReturned.Reason why() {
            return reason == null ? TransferReturned.Reason.OTHER : reason;
        }
    }

    private final PaymentStore payments;
    private final TransferStore transfers;
    private final TransferTerms terms;
    private final AidClaim claim;
    private final LateReturnStore late;
    private final ReturnDecisions decisions;
    private final HoldNotice held;
    private final CaseDays days;
    private final Journal journal;

    RecordReturn(
            PaymentStore payments,
            TransferStore transfers,
            TransferTerms terms,
            AidClaim claim,
            LateReturnStore late,
            ReturnDecisions decisions,
            HoldNotice held,
            CaseDays days,
            Journal journal) {
        this.payments = payments;
        this.transfers = transfers;
        this.terms = terms;
        this.claim = claim;
        this.late = late;
        this.decisions = decisions;
        this.held = held;
        this.days = days;
        this.journal = journal;
    }

    /** Whether anything of the aid is out, so that it can come back. */
    public boolean isPossible(CaseId caseId) {
        return !payments.disbursed(caseId).isZero() && (!isLate(caseId) || decisions.isPossible(caseId));
    }

    /** Whether the notice has to be decided on. */
    public boolean isLate(CaseId caseId) {
        return isConfirmed(caseId) || claim.isMade(caseId);
    }

    /** What late notices speak of that wait; nothing of it counts yet. */
    public record Said(Rupiah back, Rupiah more) {}

    /** What came back, and what the group got beyond what was paid. */
    public Said said(CaseId caseId) {
        List<LateReturns.Notice> waiting = late.waiting(caseId);
        return new Said(LateReturns.sum(waiting), LateReturns.excess(waiting));
    }

    /** Whether a payment of this number is on record. */
    public boolean isPaid(CaseId caseId, String sp2dNumber) {
        return transfers.made(caseId, sp2dNumber).isPresent();
    }

    /** Whether the group has confirmed that its funds arrived. */
    public boolean isConfirmed(CaseId caseId) {
        return payments.of(caseId)
                .filter(payment -> payment.fundsConfirmedOn() != null)
                .isPresent();
    }

    public Outcome handle(CaseId caseId, Command command, Act act) {
        TransferStore.Made made = transfers.made(caseId, command.sp2dNumber()).orElse(null);
        if (made == null) {
            return Outcome.refusedField("sp2dNumber", "refusal.transfer.unknown", command.sp2dNumber());
        }
        Rupiah amount = command.amount();
        LocalDate date = command.noticeDate();
        if (isKnown(caseId, command, act)) {
            return act.actor().isOutside()
                    ? Outcome.done()
                    : Outcome.refusedField("reference", "refusal.transfer.known");
        }
        if (date.isBefore(made.paidOn())) {
            return Outcome.refusedField("noticeDate", "refusal.transfer.beforePaid", made.paidOn());
        }
        LocalDate today = days.of(caseId, act);
        if (date.isAfter(today)) {
            return Outcome.refusedField("noticeDate", "refusal.date.future", today);
        }
        if (command.excess()) {
            if (amount.isZero() || amount.isMoreThan(made.gross().times(BigDecimal.TEN))) {
                return Outcome.refusedField("amount", "refusal.payment.amount", made.gross(), amount);
            }
            return isLate(caseId)
                    ? held.hold(caseId, command, act)
                    : Outcome.refusedField("excess", "refusal.transfer.excessEarly");
        }
        if (command.reason() == null) {
            return Outcome.refusedField("reason", "constraint.required");
        }
        if (!command.why().isBack() && !isLate(caseId)) {
            return Outcome.refusedField("reason", "refusal.transfer.notCreditedEarly");
        }
        Rupiah out = made.out().plus(made.excess()).atMost(payments.disbursed(caseId));
        Rupiah most = out.minus(LateReturns.sum(late.waiting(caseId)).atMost(out));
        if (amount.isZero() || amount.isMoreThan(most)) {
            return Outcome.refusedField("amount", "refusal.transfer.moreThanOut", most, amount);
        }
        if (isLate(caseId)) {
            return held.hold(caseId, command, act);
        }
        Rupiah excess = transfers
                .difference(caseId)
                .filter(TransferStore.Difference::isOpen)
                .map(TransferStore.Difference::excess)
                .orElse(Rupiah.ZERO);
        if (!excess.isZero() && amount.equals(payments.disbursed(caseId))) {
            return Outcome.refusedField("amount", "refusal.transfer.excessOpen", excess);
        }
        transfers.giveBack(caseId, command);
        journal.record(returned(caseId, command, act), act);
        return Outcome.done();
    }

    /** The same notice told again; a person who names another reference tells of another one. */
    private boolean isKnown(CaseId caseId, Command command, Act act) {
        return !command.excess() && transfers.knows(caseId, command, act.actor().isOutside())
                || held.isKnown(caseId, command, act);
    }

    private TransferReturned returned(CaseId caseId, Command command, Act act) {
        Rupiah out = payments.disbursed(caseId);
        TransferReturned.Next next = TransferReturned.Next.PART;
        if (out.isZero()) {
            if (transfers
                    .difference(caseId)
                    .filter(TransferStore.Difference::isOpen)
                    .isPresent()) {
                transfers.settle(
                        caseId,
                        "RETURNED",
                        Rupiah.ZERO,
                        Rupiah.ZERO,
                        act.actor().id());
            }
            next = transfers.failures(caseId) > terms.repairs(caseId)
                    ? TransferReturned.Next.DECIDE
                    : TransferReturned.Next.REPAIR;
        }
        return new TransferReturned(
                caseId,
                command.sp2dNumber(),
                command.amount().amount(),
                command.why(),
                command.noticeDate(),
                out.amount(),
                next,
                command.reference());
    }
}
