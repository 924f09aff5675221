package id.pendamping.dunning;

import id.pendamping.deadlines.Deadlines.Deadline;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.programme.Programme;
import id.pendamping.shared.CaseId;
import org.springframework.stereotype.Component;

/** How far each case has come on the ladder of its programme year. */
@Component
class Ladders {

    private final DunningBook book;
    private final Groups groups;
    private final Programme programme;

    Ladders(DunningBook book, Groups groups, Programme programme) {
        this.book = book;
        this.groups = groups;
        this.programme = programme;
    }

    Ladder of(CaseId caseId, Deadline deadline) {
        GroupSummary group = groups.get(caseId);
        return new Ladder(
                programme.reportTiming(group.edition()).ladder(),
                deadline,
                book.reminded(caseId, deadline.dueOn()),
                book.warned(caseId, deadline.term()));
    }
}
