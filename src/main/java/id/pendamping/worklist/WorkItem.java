package id.pendamping.worklist;

import id.pendamping.programme.DueTerm;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One open task, as the work list shows it.
 *
 * @param assignee the only account that may do it, or null when everyone with the duty in the region may
 * @param barred an account with the duty that may not do it, because it did the work that the step checks; the reader's
 *     where separation of duties keeps it from the reader
 * @param regency null when the subject concerns the whole country
 * @param phase null when the subject belongs to none
 * @param dueOn last day on which it is in time
 * @param term how that day came about; null for what was opened before this was kept
 * @param standsStillSince since when its day does not come nearer, because the clocks of the subject are stopped
 * @param takenBy the account of the officer who has taken it up, so that colleagues leave it alone
 */
public record WorkItem(
        long id,
        Subject subject,
        String number,
        String name,
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
        @Nullable DueTerm term,
        @Nullable String takenBy,
        @Nullable Instant takenAt,
        @Nullable Instant standsStillSince) {

    /** The same for a reader who may not do it. */
    WorkItem barredTo(String account) {
        return new WorkItem(
                id,
                subject,
                number,
                name,
                step,
                duty,
                assignee,
                account,
                regency,
                programmeYear,
                phase,
                amount,
                openedAt,
                dueOn,
                term,
                takenBy,
                takenAt,
                standsStillSince);
    }

    /** Where its page is. */
    public String address() {
        return '/' + subject.kind().plural() + '/' + number + "/steps/" + step;
    }

    /** The case that the task belongs to; fails for a task of another subject. */
    public CaseId caseId() {
        return CaseId.of(subject);
    }
}
