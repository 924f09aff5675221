package id.pendamping.mentoring;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mentor takes the group or says why not. */
@Component
class AnswerAssignment {

    private final Assignments assignments;
    private final LetterCheck calendar;
    private final Journal journal;

    AnswerAssignment(Assignments assignments, LetterCheck calendar, Journal journal) {
        this.assignments = assignments;
        this.calendar = calendar;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, AnswerAssignmentForm form, Act act) {
        AssignmentAnswered.Answer answer = form.given();
        boolean declined = answer == AssignmentAnswered.Answer.DECLINED;
        if (declined && (form.reason() == null || form.reason().isBlank())) {
            return Outcome.refusedField("reason", "refusal.mentor.declineReason");
        }
        UUID mentor = assignments
                .active(caseId)
                .orElseThrow(() -> new IllegalStateException("Nobody is asked for case " + caseId))
                .mentorId();
        if (declined) {
            assignments.close(caseId, Assignments.Ending.DECLINED, form.reason(), act);
        } else {
            assignments.accept(caseId, calendar.today(caseId, act), act);
        }
        journal.record(new AssignmentAnswered(caseId, answer, mentor), act.because(form.reason()));
        return Outcome.done();
    }
}
