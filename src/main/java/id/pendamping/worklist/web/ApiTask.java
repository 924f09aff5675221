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
 * @param dueReason why it is due on that day, in one sentence
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
        @Nullable Instant takenAt) {

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
                item.takenAt());
    }
}
