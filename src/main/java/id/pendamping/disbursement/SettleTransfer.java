package id.pendamping.disbursement;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Settles what arrived otherwise than it was paid. A small fee is borne, an excess is entered in the account of the group
 * and comes back as a refund; what came back to the treasury is paid again; what will not come is claimed: from the group if it has
 * a part of it, otherwise from the bank or from whose account it is in.
 */
@Component
class SettleTransfer {

    /** What the commitment officer decides. */
    record Command(
            @Field TransferSettled.Decision decision,
            @Field @DocumentNumber @Nullable String documentNumber,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private record Split(Rupiah fee, Rupiah excess) {
        static final Split NOTHING = new Split(Rupiah.ZERO, Rupiah.ZERO);
    }

    private final PaymentStore payments;
    private final TransferStore transfers;
    private final TransferTerms terms;
    private final CaseDays days;
    private final Journal journal;

    SettleTransfer(
            PaymentStore payments, TransferStore transfers, TransferTerms terms, CaseDays days, Journal journal) {
        this.payments = payments;
        this.transfers = transfers;
        this.terms = terms;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        TransferStore.Difference difference = transfers
                .difference(caseId)
                .filter(TransferStore.Difference::isOpen)
                .orElse(null);
        if (difference == null) {
            return Outcome.refused("refusal.transfer.nothingToSettle");
        }
        Rupiah out = payments.disbursed(caseId);
        Rupiah arrived = difference.arrived();
        Optional<Outcome> objection = objection(caseId, command, difference, out);
        if (objection.isPresent()) {
            return objection.get();
        }
        Split split = command.decision() == TransferSettled.Decision.ACCEPTED
                ? new Split(out.minus(arrived.atMost(out)), difference.excess())
                : Split.NOTHING;
        transfers.settle(
                caseId,
                command.decision().name(),
                split.fee(),
                split.excess(),
                act.actor().id());
        if (command.decision() == TransferSettled.Decision.CLAIMED) {
            payments.confirm(caseId, days.of(caseId, act), String.valueOf(command.documentNumber()));
        }
        journal.record(
                new TransferSettled(
                        caseId,
                        command.decision(),
                        split.fee().amount(),
                        split.excess().amount(),
                        payments.disbursed(caseId).amount()),
                act.because(command.note()));
        if (command.decision().isClaim()) {
            journal.record(
                    new TransferClaimed(
                            caseId,
                            String.valueOf(command.documentNumber()),
                            out.amount(),
                            command.decision() == TransferSettled.Decision.CLAIMED
                                    ? TransferClaimed.Debtor.GROUP
                                    : TransferClaimed.Debtor.HOLDER),
                    act.because(command.note()));
        }
        return Outcome.done();
    }

    private Optional<Outcome> objection(
            CaseId caseId, Command command, TransferStore.Difference difference, Rupiah out) {
        Rupiah arrived = difference.arrived();
        Rupiah missing = out.minus(arrived.atMost(out));
        return Optional.ofNullable(
                switch (command.decision()) {
                    case AWAITED ->
                        difference.isNotBack()
                                ? Outcome.refusedField("decision", "refusal.transfer.nothingAwaited")
                                : null;
                    case ACCEPTED ->
                        arrived.isZero() || missing.isMoreThan(terms.fee(caseId))
                                ? Outcome.refusedField(
                                        "decision", "refusal.transfer.feeTooLarge", missing, terms.fee(caseId))
                                : null;
                    case PAID_AGAIN -> paidAgain(caseId, difference, missing);
                    case CLAIMED, CLAIMED_ELSEWHERE -> claimed(command, difference, missing);
                });
    }

    /** The group gets no more than was agreed, whatever came back: what it holds in excess is a part of it. */
    private @Nullable Outcome paidAgain(CaseId caseId, TransferStore.Difference difference, Rupiah missing) {
        if (!missing.isZero()) {
            return Outcome.refusedField("decision", "refusal.transfer.notBack", missing);
        }
        Rupiah held = payments.disbursed(caseId);
        if (payments.toPay(caseId).isZero()) {
            return held.isMoreThan(payments.paid(caseId))
                    ? Outcome.refusedField("decision", "refusal.transfer.held", held)
                    : Outcome.refusedField("decision", "refusal.transfer.nothingBack");
        }
        return difference.excess().isZero() || difference.isNotBack()
                ? null
                : Outcome.refusedField("decision", "refusal.transfer.excessFirst", difference.excess());
    }

    /** Nobody is billed for what somebody else has, and nobody for less than what is there. */
    private static @Nullable Outcome claimed(Command command, TransferStore.Difference difference, Rupiah missing) {
        Rupiah arrived = difference.arrived();
        if (!difference.excess().isZero() && command.decision() == TransferSettled.Decision.CLAIMED) {
            return Outcome.refusedField("decision", "refusal.transfer.excessFirst", difference.excess());
        }
        if (missing.isZero() && command.decision() == TransferSettled.Decision.CLAIMED_ELSEWHERE) {
            return Outcome.refusedField("decision", "refusal.transfer.allArrived", arrived);
        }
        if (arrived.isZero() == (command.decision() == TransferSettled.Decision.CLAIMED)) {
            return Outcome.refusedField(
                    "decision",
                    arrived.isZero() ? "refusal.transfer.nothingArrived" : "refusal.transfer.partArrived",
                    arrived);
        }
        return command.documentNumber() == null ? Outcome.refusedField("documentNumber", "constraint.required") : null;
    }
}
