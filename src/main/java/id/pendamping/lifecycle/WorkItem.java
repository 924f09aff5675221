package id.pendamping.lifecycle;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One open task, as the work list shows it.
 *
 * @param assignee the only account that may do it, or null when everyone with the duty in the region may
 * @param barred the only account with the duty that may not do it, because it did the work that the step checks
 * @param dueOn last day on which it is in time
 * @param takenBy the account of the officer who has taken it up, so that colleagues leave it alone
 */
public record WorkItem(
        long id,
        CaseId caseId,
        String number,
        String groupName,
        String step,
        Duty duty,
        @Nullable String assignee,
        @Nullable String barred,
        String regency,
        int programmeYear,
        int phase,
        Rupiah amount,
        Instant openedAt,
        LocalDate dueOn,
        @Nullable String takenBy,
        @Nullable Instant takenAt) {}
