package id.pendamping.selection;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.programme.Programme;
import org.springframework.stereotype.Component;

/** How often a registration may go back for correction. */
@Component
class Returns {

    private final Groups groups;
    private final Programme programme;

    Returns(Groups groups, Programme programme) {
        this.groups = groups;
        this.programme = programme;
    }

    int left(GroupSummary group) {
        return Math.max(0, programme.year(group.edition()).registrationReturns() - group.returns());
    }

    /** Counts one more return when the year allows it, and says whether it did. */
    boolean take(GroupSummary group) {
        if (left(group) == 0) {
            return false;
        }
        groups.countReturn(group.caseId());
        return true;
    }
}
