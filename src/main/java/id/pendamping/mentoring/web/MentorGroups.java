package id.pendamping.mentoring.web;

import id.pendamping.access.Account;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.mentoring.Mentors;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The groups that a mentor walks beside, and whom each of them waits for. */
@Component
class MentorGroups {

    /** Whom a group waits for. */
    public enum Waiting {
        ME,
        OFFICER,
        /** For its case to go on. */
        STANDS_STILL,
        NOBODY
    }

    /**
     * One group in the mentor's list.
     *
     * @param standsStillSince since when its case stands still, suspended or for force majeure; null when it goes on
     */
    public record Mine(
            GroupSummary group, Waiting waiting, @Nullable Instant standsStillSince) {}

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
                .map(caseId -> mine(account, groups.get(caseId), workItems.of(caseId)))
                .toList();
    }

    private static Mine mine(Account account, GroupSummary group, List<WorkItem> open) {
        Instant still = open.stream()
                .map(WorkItem::standsStillSince)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Mine(group, still == null ? waiting(account, open) : Waiting.STANDS_STILL, still);
    }

    private static Waiting waiting(Account account, List<WorkItem> open) {
        if (open.stream().anyMatch(item -> account.id().equals(item.assignee()))) {
            return Waiting.ME;
        }
        return open.isEmpty() ? Waiting.NOBODY : Waiting.OFFICER;
    }
}
