package id.pendamping.mentoring;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Programme;
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
    private final Programme programme;
    private final Roster roster;
    private final Assignments assignments;
    private final LetterCheck letters;
    private final Journal journal;

    NameMentor(
            Groups groups,
            Programme programme,
            Roster roster,
            Assignments assignments,
            LetterCheck letters,
            Journal journal) {
        this.groups = groups;
        this.programme = programme;
        this.roster = roster;
        this.assignments = assignments;
        this.letters = letters;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        var letter = new Assignments.Letter(command.letterNumber(), command.letterDate());
        GroupSummary group = groups.get(caseId);
        LocalDate today = letters.today(group, act);
        Optional<Refusal> objection = LetterCheck.objection(letter.date(), today);
        if (objection.isPresent()) {
            return new Outcome.Refused(List.of(objection.get()));
        }
        Optional<Candidate> mentor = roster.hold(command.mentor());
        if (mentor.isEmpty()) {
            return Outcome.refusedField("mentor", "refusal.mentor.unknown");
        }
        Candidate chosen = mentor.get();
        Optional<Refusal> unfit = unfit(chosen, group).or(() -> chosen.absence("mentor", today));
        if (unfit.isPresent()) {
            return new Outcome.Refused(List.of(unfit.get()));
        }
        assignments.name(caseId, chosen.mentorId(), letter, command.reason(), act);
        journal.record(
                new MentorNamed(caseId, chosen.mentorId(), chosen.load(), letter.number(), letter.date()),
                act.because(command.reason()));
        return Outcome.done();
    }

    private Optional<Refusal> unfit(Candidate mentor, GroupSummary group) {
        if (!mentor.livesInProvinceOf(group.regency())) {
            return Optional.of(Refusal.at("mentor", "refusal.mentor.otherProvince"));
        }
        if (mentor.status() == MentorStatus.SUSPENDED) {
            return Optional.of(Refusal.at("mentor", "refusal.mentor.suspended"));
        }
        if (!mentor.status().isInducted()) {
            return Optional.of(Refusal.at("mentor", "refusal.mentor.notInducted"));
        }
        int most = programme.year(group.programmeYear()).mentorLoadMost();
        if (mentor.load() > most || mentor.isFull()) {
            return Optional.of(
                    Refusal.at("mentor", "refusal.mentor.full", mentor.load(), Math.min(most, mentor.capacity())));
        }
        return Optional.empty();
    }
}
