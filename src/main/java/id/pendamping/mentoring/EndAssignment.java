package id.pendamping.mentoring;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItems;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Takes a mentor from a group: in one transaction nothing of the case is the mentor's any more. */
@Component
class EndAssignment {

    private final Companions companions;
    private final WorkItems workItems;
    private final Journal journal;

    EndAssignment(Companions companions, WorkItems workItems, Journal journal) {
        this.companions = companions;
        this.workItems = workItems;
        this.journal = journal;
    }

    /** The open tasks are the caretaker's from now on. */
    void of(CaseId caseId, Companions.Companion mentor, Leaving leaving, LocalDate on, Act act) {
        companions.leave(caseId, leaving, on, act.reason(), act);
        workItems.release(caseId.subject(), mentor.accountId());
        journal.record(new MentorUnassigned(caseId, mentor.mentorId(), leaving, on), act);
    }
}
