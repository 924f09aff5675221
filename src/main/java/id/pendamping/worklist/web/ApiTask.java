package id.pendamping.worklist.web;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.DueReasons;
import id.pendamping.worklist.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One open task as the API gives it.
 *
 * @param caseId null for a task of another subject than a case
 * @param dueReason why it is due on that day, in one sentence, and since when that day does not come nearer
 * @param standsStillSince since when its case stands still, suspended or for force majeure; it is not late then
 */
record ApiTask(
        long id,
        @Nullable CaseId caseId,
        Subject subject,
        String number,
        String groupName,
        String step,
        Duty duty,
        @Nullable String assignee,
        @Nullable String barred,
        @Nullable String regency,
        int programmeYear,
        @Nullable Integer phase,
        Rupiah amount,
        Instant openedAt,
        LocalDate dueOn,
        String dueReason,
        @Nullable String takenBy,
        @Nullable Instant takenAt,
        @Nullable Instant standsStillSince) {

    static ApiTask of(WorkItem item, DueReasons reasons) {
        return new ApiTask(
                item.id(),
                item.subject().kind() == Subject.Kind.CASE ? item.caseId() : null,
                item.subject(),
                item.number(),
                item.name(),
                item.step(),
                item.duty(),
                item.assignee(),
                item.barred(),
                item.regency(),
                item.programmeYear(),
                item.phase(),
                item.amount(),
                item.openedAt(),
                item.dueOn(),
                reasons.of(item),
                item.takenBy(),
                item.takenAt(),
                item.standsStillSince());
    }
}
