package id.pendamping.mentoring;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coordinator approves the proposed mentor by letter, or asks for another. */
@Component
class DecideMentor {

    /** The coordinator's word on the proposed mentor: a letter, or the reason for another one. */
    record Command(
            @Field MentorDecided.Verdict verdict,
            @Field @DocumentNumber @Nullable String letterNumber,
            @Field @Nullable LocalDate letterDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String reason) {

        List<Refusal> gaps() {
            List<Refusal> gaps = new ArrayList<>();
            if (verdict == MentorDecided.Verdict.APPROVED) {
                if (letterNumber == null) {
                    gaps.add(Refusal.at("letterNumber", "refusal.mentor.letterRequired"));
                }
                if (letterDate == null) {
                    gaps.add(Refusal.at("letterDate", "refusal.mentor.letterDateRequired"));
                }
            } else if (reason == null) {
                gaps.add(Refusal.at("reason", "refusal.mentor.otherReason"));
            }
            return gaps;
        }

        /** Of an approval without gaps. */
        Assignments.Letter letter() {
            return new Assignments.Letter(Objects.requireNonNull(letterNumber), Objects.requireNonNull(letterDate));
        }
    }

    private final Assignments assignments;
    private final Roster roster;
    private final Groups groups;
    private final LetterCheck letters;
    private final Journal journal;

    DecideMentor(Assignments assignments, Roster roster, Groups groups, LetterCheck letters, Journal journal) {
        this.assignments = assignments;
        this.roster = roster;
        this.groups = groups;
        this.letters = letters;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        List<Refusal> gaps = command.gaps();
        if (!gaps.isEmpty()) {
            return new Outcome.Refused(gaps);
        }
        UUID mentor = assignments
                .active(caseId)
                .orElseThrow(() -> new IllegalStateException("Nobody is proposed for case " + caseId))
                .mentorId();
        return command.verdict() == MentorDecided.Verdict.APPROVED
                ? approve(caseId, mentor, command.letter(), act.because(command.reason()))
                : other(caseId, mentor, act.because(command.reason()));
    }

    private Outcome approve(CaseId caseId, UUID mentor, Assignments.Letter letter, Act act) {
        ServiceDays days = letters.days(groups.get(caseId), act.when());
        Optional<Refusal> objection = LetterCheck.objection(letter.date(), days.from())
                .or(() -> roster.find(mentor).flatMap(candidate -> candidate.absence("verdict", days)));
        if (objection.isPresent()) {
            return new Outcome.Refused(List.of(objection.get()));
        }
        assignments.approve(caseId, letter, act);
        journal.record(
                new MentorDecided(caseId, MentorDecided.Verdict.APPROVED, mentor, letter.number(), letter.date()), act);
        return Outcome.done();
    }

    private Outcome other(CaseId caseId, UUID mentor, Act act) {
        assignments.close(caseId, Assignments.Ending.ENDED, act.reason(), act);
        journal.record(new MentorDecided(caseId, MentorDecided.Verdict.OTHER, mentor, null, null), act);
        return Outcome.done();
    }
}
