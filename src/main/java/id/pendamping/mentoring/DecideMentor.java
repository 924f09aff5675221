package id.pendamping.mentoring;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The coordinator approves the proposed mentor by letter, or asks for another. */
@Component
class DecideMentor {

    private final Assignments assignments;
    private final LetterCheck letters;
    private final Journal journal;

    DecideMentor(Assignments assignments, LetterCheck letters, Journal journal) {
        this.assignments = assignments;
        this.letters = letters;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, DecideMentorForm form, Act act) {
        List<Refusal> gaps = form.gaps();
        if (!gaps.isEmpty()) {
            return new Outcome.Refused(gaps);
        }
        UUID mentor = assignments
                .active(caseId)
                .orElseThrow(() -> new IllegalStateException("Nobody is proposed for case " + caseId))
                .mentorId();
        return form.decided() == MentorDecided.Verdict.APPROVED
                ? approve(caseId, mentor, form.letter(), act.because(form.reason()))
                : other(caseId, mentor, act.because(form.reason()));
    }

    private Outcome approve(CaseId caseId, UUID mentor, Assignments.Letter letter, Act act) {
        Optional<Refusal> objection = letters.objection(caseId, letter.date(), act);
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
