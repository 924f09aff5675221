package id.pendamping.recall;

import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.Ledger;
import id.pendamping.recall.OwnPaymentAnswered.Answer;
import id.pendamping.settlement.OwnSlips;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The commitment officer says what a payment is for that nobody had asked for: it settles spending that should not have been
 * accepted, which the budget authority has to agree to; it pays for what had been given up, which falls first as after a notice of
 * the bank; or it is a credit.
 */
@Component
class AnswerOwnPayment {

    /** What the commitment officer says. */
    record Command(
            @Field Answer answer,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final OwnSlips slips;
    private final Recalls recalls;
    private final Ledger ledger;
    private final Journal journal;

    AnswerOwnPayment(OwnSlips slips, Recalls recalls, Ledger ledger, Journal journal) {
        this.slips = slips;
        this.recalls = recalls;
        this.ledger = ledger;
        this.journal = journal;
    }

    /** The answers that can be given of this case. */
    Set<Answer> offered(CaseId caseId) {
        Ledger.Balance balance = ledger.of(caseId);
        return Arrays.stream(Answer.values())
                .filter(answer -> objection(answer, balance).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Answer.class)));
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        Rupiah paid = slips.unanswered(caseId).orElseThrow();
        Ledger.Balance balance = ledger.of(caseId);
        Optional<Outcome> objection = objection(command.answer(), balance);
        if (objection.isPresent()) {
            return objection.get();
        }
        Rupiah amount =
                switch (command.answer()) {
                    case TAKE_BACK -> paid.atMost(balance.accepted());
                    case RECOUP -> paid.atMost(balance.writtenOff());
                    case CREDIT -> paid;
                };
        if (command.answer() == Answer.TAKE_BACK) {
            recalls.propose(caseId, amount, null, command.note(), act.actor().id());
        }
        slips.answer(caseId, act);
        journal.record(new OwnPaymentAnswered(caseId, command.answer(), amount.amount()), act.because(command.note()));
        return Outcome.done();
    }

    /** What had been given up is paid before anything is a credit. */
    private static Optional<Outcome> objection(Answer answer, Ledger.Balance balance) {
        return switch (answer) {
            case TAKE_BACK ->
                balance.accepted().isZero() ? refused("refusal.recall.nothingAccepted") : Optional.empty();
            case RECOUP ->
                balance.writtenOff().isZero() ? refused("refusal.ownPayment.nothingGivenUp") : Optional.empty();
            case CREDIT ->
                balance.writtenOff().isZero()
                        ? Optional.empty()
                        : refused("refusal.ownPayment.givenUpFirst", balance.writtenOff());
        };
    }

    private static Optional<Outcome> refused(String why, Object... with) {
        return Optional.of(Outcome.refusedField("answer", why, with));
    }
}
