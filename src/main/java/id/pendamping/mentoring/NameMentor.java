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
import org.springframework.stereotype.Component;

/** The coordinator chooses a mentor where the rules found none; what the programme forbids stays forbidden. */
@Component
class NameMentor {

    /** The coordinator's own choice. */
    record Command(
            @Field @Wording(missing = "constraint.choice") UUID mentor,
            @Field @DocumentNumber String letterNumber,
            @Field LocalDate letterDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String reason) {}

    private final Groups groups;
    private final MentorChoice choice;
    private final Assignments assignments;
    private final LetterCheck letters;
    private final Journal journal;

    NameMentor(Groups groups, MentorChoice choice, Assignments assignments, LetterCheck letters, Journal journal) {
        this.groups = groups;
        this.choice = choice;
        this.assignments = assignments;
        this.letters = letters;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        var letter = new Assignments.Letter(command.letterNumber(), command.letterDate());
        GroupSummary group = groups.get(caseId);
        ServiceDays days = letters.days(group, act.when());
        Optional<Refusal> objection = LetterCheck.objection(letter.date(), days.from());
        if (objection.isPresent()) {
            return new Outcome.Refused(List.of(objection.get()));
        }
        MentorChoice.Choice chosen = choice.of(command.mentor(), "mentor", group, days);
        if (chosen instanceof MentorChoice.Choice.Unfit unfit) {
            return new Outcome.Refused(List.of(unfit.refusal()));
        }
        Candidate mentor = ((MentorChoice.Choice.Fit) chosen).mentor();
        assignments.name(caseId, mentor.mentorId(), letter, command.reason(), act);
        journal.record(
                new MentorNamed(caseId, mentor.mentorId(), mentor.load(), letter.number(), letter.date()),
                act.because(command.reason()));
        return Outcome.done();
    }
}
