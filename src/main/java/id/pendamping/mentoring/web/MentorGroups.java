package id.pendamping.mentoring.web;

import id.pendamping.access.Account;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.mentoring.Mentors;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import org.springframework.stereotype.Component;

/** The groups that a mentor walks beside, and whom each of them waits for. */
@Component
class MentorGroups {

    /** Whom a group waits for. */
    public enum Waiting {
        ME,
        OFFICER,
        NOBODY
    }

    /** One group in the mentor's list. */
    public record Mine(GroupSummary group, Waiting waiting) {}

    private final Mentors mentors;
    private final Groups groups;
    private final WorkItems workItems;

    MentorGroups(Mentors mentors, Groups groups, WorkItems workItems) {
        this.mentors = mentors;
        this.groups = groups;
        this.workItems = workItems;
    }

    public List<Mine> of(Account account) {
        return mentors.casesOf(account.id()).stream()
                .map(caseId -> new Mine(groups.get(caseId), waiting(account, workItems.of(caseId))))
                .toList();
    }

    private static Waiting waiting(Account account, List<WorkItem> open) {
        if (open.stream().anyMatch(item -> account.id().equals(item.assignee()))) {
            return Waiting.ME;
        }
        return open.isEmpty() ? Waiting.NOBODY : Waiting.OFFICER;
    }
}
