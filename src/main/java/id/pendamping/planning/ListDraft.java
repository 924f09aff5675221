package id.pendamping.planning;

import id.pendamping.planning.YearDraft.Status;
import id.pendamping.programme.ReferenceChange;
import id.pendamping.programme.ReferenceList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a list in the making.
 *
 * @param since the day from which they hold
 * @param basis the decree or letter that says so
 * @param editors accounts that wrote in it; none of them approves it
 * @param reason why it was returned or given up
 */
public record ListDraft(
        UUID id,
        ReferenceList list,
        LocalDate since,
        String basis,
        Status status,
        List<ReferenceChange> changes,
        Set<String> editors,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    public boolean isOpen() {
        return status == Status.DRAFT || status == Status.SUBMITTED;
    }

    /** Whether this account may decide on it: it waits, and the account has not written in it. */
    public boolean isForDecisionBy(String account) {
        return status == Status.SUBMITTED && !editors.contains(account) && !account.equals(submittedBy);
    }

    List<String> inLines() {
        return changes.stream().map(ReferenceChange::inOneLine).toList();
    }
}
