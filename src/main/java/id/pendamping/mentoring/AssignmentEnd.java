package id.pendamping.mentoring;

import id.pendamping.group.Groups;
import id.pendamping.journal.CaseFact;
import id.pendamping.journal.Entry;
import id.pendamping.programme.Regions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A closed case no longer counts in its mentor's load. */
@Component
class AssignmentEnd {

    private static final String CASE_CLOSED = "case-closed";

    private final Assignments assignments;
    private final Groups groups;
    private final Regions regions;

    AssignmentEnd(Assignments assignments, Groups groups, Regions regions) {
        this.assignments = assignments;
        this.groups = groups;
        this.regions = regions;
    }

    @EventListener
    void follow(Entry entry) {
        if (entry.type().equals(CASE_CLOSED) && entry.fact() instanceof CaseFact fact) {
            String regency = groups.get(fact.caseId()).regency();
            assignments.complete(
                    fact.caseId(), regions.dayIn(regency, entry.act().when()));
        }
    }
}
