package id.pendamping.lifecycle;

import id.pendamping.access.Account;
import id.pendamping.group.GroupSummary;
import id.pendamping.mentoring.Mentors;
import org.springframework.stereotype.Component;

/**
 * Who may know of a case: officers and auditors of its region, and the mentor who was asked or has accepted. Nobody
 * else learns that it exists.
 */
@Component
public class CaseAccess {

    private final Mentors mentors;
    private final WorkItems workItems;

    CaseAccess(Mentors mentors, WorkItems workItems) {
        this.mentors = mentors;
        this.workItems = workItems;
    }

    public boolean maySee(Account account, GroupSummary group) {
        if (account.isOnlyMentor()) {
            return mentors.accountOf(group.caseId())
                            .filter(account.id()::equals)
                            .isPresent()
                    || workItems.of(group.caseId()).stream()
                            .anyMatch(item -> account.id().equals(item.assignee()));
        }
        return account.covers(group.regency());
    }
}
