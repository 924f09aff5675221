package id.pendamping.selection;

import id.pendamping.forms.Field;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lead of the verification team stands for what was found, or has the group visited once more. */
@Component
class ConfirmVisit {

    /** The lead's judgement; another visit says why. */
    record Command(
            @Field VisitConfirmed.Verdict verdict,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {}

    private final Groups groups;
    private final Judgements judgements;
    private final Journal journal;

    ConfirmVisit(Groups groups, Judgements judgements, Journal journal) {
        this.groups = groups;
        this.judgements = judgements;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        if (command.verdict() == VisitConfirmed.Verdict.AGAIN && command.note() == null) {
            return Outcome.refusedField("note", "refusal.selection.noteRequired");
        }
        List<Refusal> concerns =
                command.verdict() == VisitConfirmed.Verdict.CONFIRMED ? Concerns.against(groups, caseId) : List.of();
        if (!concerns.isEmpty()) {
            return new Outcome.Refused(concerns);
        }
        judgements.add(caseId, Judgement.of(Stage.CONFIRMATION, command.verdict(), command.note(), act));
        journal.record(new VisitConfirmed(caseId, command.verdict()), act.because(command.note()));
        return Outcome.done();
    }
}
