package id.pendamping.settlement;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The budget authority decides what is done with a credit; never the person who proposed it. */
@Component
class DecideCredit {

    /** What the budget authority decides. */
    record Command(
            @Field CreditDecided.Verdict verdict,
            @Field @DocumentNumber @Nullable String documentNumber,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final Credits credits;
    private final Journal journal;

    DecideCredit(Credits credits, Journal journal) {
        this.credits = credits;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        Credits.Open credit = credits.open(caseId).orElse(null);
        CreditProposed.Purpose purpose = credit == null ? null : credit.purpose();
        if (credit == null || purpose == null) {
            return Outcome.refused("refusal.credit.none");
        }
        String who = act.actor().id();
        if (who.equals(credit.proposedBy())) {
            return Outcome.refused("refusal.credit.ownProposal");
        }
        if (command.verdict() == CreditDecided.Verdict.APPROVED) {
            String document = command.documentNumber();
            if (document == null) {
                return Outcome.refusedField("documentNumber", "constraint.required");
            }
            credits.approve(caseId, document, who);
        } else {
            credits.refuse(caseId);
        }
        journal.record(
                new CreditDecided(
                        caseId, command.verdict(), purpose, credit.amount().amount()),
                act.because(command.note()));
        return Outcome.done();
    }
}
