package id.pendamping.selection.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.SubjectCard;
import id.pendamping.group.GroupContact;
import id.pendamping.group.Groups;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItem;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody who visits a group has to know of it where nobody can be asked. */
@Component
class VisitedGroup {

    private final Groups groups;
    private final GroupContact contact;
    private final Accounts accounts;

    VisitedGroup(Groups groups, GroupContact contact, Accounts accounts) {
        this.groups = groups;
        this.contact = contact;
        this.accounts = accounts;
    }

    /** With the colleague who has taken the visit, if one has. */
    Map<String, Object> of(SubjectCard card, @Nullable WorkItem item, Account account) {
        CaseId caseId = CaseId.of(card.subject());
        Map<String, Object> told = new HashMap<>(Map.of("about", groups.get(caseId), "way", contact.wayTo(caseId)));
        String taker = item == null ? null : item.takenBy();
        if (taker != null && !taker.equals(account.id())) {
            told.put("taker", accounts.nameOf(taker));
        }
        return told;
    }
}
