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

/** The treasurer proposes to give a credit back to the group, or to assign it to another debt of the group. */
@Component
class ProposeCredit {

    /** What the treasurer enters. */
    record Command(
            @Field CreditProposed.Purpose purpose,
            @Field @DocumentNumber @Nullable String assignedTo,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final Credits credits;
    private final Journal journal;

    ProposeCredit(Credits credits, Journal journal) {
        this.credits = credits;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        Credits.Open credit = credits.open(caseId).orElse(null);
        if (credit == null) {
            return Outcome.refused("refusal.credit.none");
        }
        boolean assigned = command.purpose() == CreditProposed.Purpose.ASSIGN;
        if (assigned && command.assignedTo() == null) {
            return Outcome.refusedField("assignedTo", "constraint.required");
        }
        credits.propose(
                caseId,
                command.purpose(),
                assigned ? command.assignedTo() : null,
                act.actor().id());
        journal.record(
                new CreditProposed(caseId, command.purpose(), credit.amount().amount()), act.because(command.note()));
        return Outcome.done();
    }
}
