package id.pendamping.group;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import org.springframework.stereotype.Component;

/** Who may know of a case, for pages that have read its group already. */
@Component
public class CaseAccess {

    private final Subjects subjects;

    CaseAccess(Subjects subjects) {
        this.subjects = subjects;
    }

    public boolean maySee(Account account, GroupSummary group) {
        return subjects.maySee(account, card(group));
    }

    /** What the desk wants to know of a case. */
    public SubjectCard card(GroupSummary group) {
        return new SubjectCard(
                group.caseId().subject(),
                group.number(),
                group.name(),
                group.regency(),
                group.edition(),
                group.phase(),
                group.requested(),
                null);
    }
}
