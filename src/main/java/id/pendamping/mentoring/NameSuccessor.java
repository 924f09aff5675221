package id.pendamping.mentoring;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coordinator names who follows a mentor that has left; the successor has the open tasks at once. */
@Component
class NameSuccessor {

    /** By which letter, and why this one. */
    record Command(
            @Field(Field.Kind.SELECT) @Wording(missing = "constraint.choice")
            UUID successor,

            @Field @DocumentNumber String letterNumber,
            @Field LocalDate letterDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String reason) {}

    private final Groups groups;
    private final MentorChoice choice;
    private final Companions companions;
    private final LetterCheck letters;
    private final Journal journal;

    NameSuccessor(Groups groups, MentorChoice choice, Companions companions, LetterCheck letters, Journal journal) {
        this.groups = groups;
        this.choice = choice;
        this.companions = companions;
        this.letters = letters;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        if (companions.now(caseId).isPresent()) {
            return Outcome.refused("refusal.mentor.already");
        }
        GroupSummary group = groups.get(caseId);
        ServiceDays days = letters.days(group, act.when());
        Optional<Refusal> objection = LetterCheck.objection(command.letterDate(), days.from());
        if (objection.isPresent()) {
            return new Outcome.Refused(List.of(objection.get()));
        }
        if (choice.of(command.successor(), "successor", group, days) instanceof MentorChoice.Choice.Unfit unfit) {
            return new Outcome.Refused(List.of(unfit.refusal()));
        }
        var letter = new Companions.Letter(command.letterNumber(), command.letterDate());
        companions.follow(caseId, command.successor(), letter, days.from(), command.reason(), act);
        journal.record(
                new SuccessorNamed(caseId, command.successor(), letter.number(), letter.date()),
                act.because(command.reason()));
        return Outcome.done();
    }
}
