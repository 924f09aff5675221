package id.pendamping.groupchange;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.programme.Programme;
import id.pendamping.shared.CaseId;
import org.springframework.stereotype.Component;

/** How many active members the programme year asks of a group that is on its way. */
@Component
class GroupSize {

    private static final int LEAST = 8;

    private final Groups groups;
    private final Programme programme;

    GroupSize(Groups groups, Programme programme) {
        this.groups = groups;
        this.programme = programme;
    }

    int least(CaseId caseId) {
        return programme.term(groups.get(caseId).edition(), "active-members").orElse(LEAST);
    }

    boolean isTooSmall(CaseId caseId) {
        GroupSummary group = groups.get(caseId);
        return group.memberCount() < least(caseId);
    }
}
