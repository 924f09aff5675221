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
import org.springframework.stereotype.Component;

/**
 * The commitment officer says what a payment is for that nobody had asked for: it settles spending that should not have been
 * accepted, which the budget authority has to agree to, or it is a credit.
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

    Outcome handle(CaseId caseId, Command command, Act act) {
        Rupiah paid = slips.unanswered(caseId).orElseThrow();
        boolean takesBack = command.answer() == Answer.TAKE_BACK;
        Rupiah amount = takesBack ? paid.atMost(ledger.of(caseId).accepted()) : paid;
        if (amount.isZero()) {
            return Outcome.refusedField("answer", "refusal.recall.nothingAccepted");
        }
        if (takesBack) {
            recalls.propose(caseId, amount, null, command.note(), act.actor().id());
        }
        slips.answer(caseId, act);
        journal.record(new OwnPaymentAnswered(caseId, command.answer(), amount.amount()), act.because(command.note()));
        return Outcome.done();
    }
}
