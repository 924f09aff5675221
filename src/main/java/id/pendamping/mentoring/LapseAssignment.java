package id.pendamping.mentoring;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes an assignment back that its mentor left unanswered. */
@Component
class LapseAssignment {

    private final Assignments assignments;
    private final Journal journal;

    LapseAssignment(Assignments assignments, Journal journal) {
        this.assignments = assignments;
        this.journal = journal;
    }

    Optional<AssignmentLapsed> run(CaseId caseId, Act cause) {
        return assignments
                .active(caseId)
                .filter(assignment -> assignment.status() == Assignments.Status.APPROVED)
                .map(assignment -> lapse(caseId, assignment, cause.automatically("lapse-assignment")));
    }

    private AssignmentLapsed lapse(CaseId caseId, Assignments.Assignment assignment, Act act) {
        assignments.close(caseId, Assignments.Ending.LAPSED, null, act);
        AssignmentLapsed fact = new AssignmentLapsed(caseId, assignment.mentorId());
        journal.record(fact, act);
        return fact;
    }
}
