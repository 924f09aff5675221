package id.pendamping.mentoring;

import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mentor takes the group or says why not. */
@Component
class AnswerAssignment {

    /** The mentor's answer; declining needs a reason. */
    record Command(
            @Field AssignmentAnswered.Answer answer,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String reason) {}

    private final Assignments assignments;
    private final LetterCheck calendar;
    private final Journal journal;

    AnswerAssignment(Assignments assignments, LetterCheck calendar, Journal journal) {
        this.assignments = assignments;
        this.calendar = calendar;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        AssignmentAnswered.Answer answer = command.answer();
        boolean declined = answer == AssignmentAnswered.Answer.DECLINED;
        if (declined && command.reason() == null) {
            return Outcome.refusedField("reason", "refusal.mentor.declineReason");
        }
        UUID mentor = assignments
                .active(caseId)
                .orElseThrow(() -> new IllegalStateException("Nobody is asked for case " + caseId))
                .mentorId();
        if (declined) {
            assignments.close(caseId, Assignments.Ending.DECLINED, command.reason(), act);
        } else {
            assignments.accept(caseId, calendar.today(caseId, act), act);
        }
        journal.record(new AssignmentAnswered(caseId, answer, mentor), act.because(command.reason()));
        return Outcome.done();
    }
}
