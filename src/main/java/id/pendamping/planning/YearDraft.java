package id.pendamping.planning;

import id.pendamping.programme.Edition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme year in the making, or what shall be different in one that runs.
 *
 * @param based the edition that it was copied from
 * @param since the day from which groups are registered under it
 * @param numbers only those that differ from what it is based on
 * @param editors accounts that wrote in it; none of them approves it
 * @param reason why it was returned or discarded
 * @param version the edition that it became
 */
public record YearDraft(
        UUID id,
        int year,
        Edition based,
        LocalDate since,
        Status status,
        Map<String, BigDecimal> numbers,
        List<PlannedPhase> phases,
        Set<String> editors,
        Instant draftedAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Integer version) {

    /** How far it is. */
    public enum Status {
        DRAFT,
        SUBMITTED,
        APPROVED,
        DISCARDED
    }

    /** Whether it makes a year that was not there before. */
    public boolean isNewYear() {
        return based.year() != year;
    }

    public boolean isOpen() {
        return status == Status.DRAFT || status == Status.SUBMITTED;
    }

    /** Whether this account may decide on it: it waits, and the account has not written in it. */
    public boolean isForDecisionBy(String account) {
        return status == Status.SUBMITTED && !editors.contains(account) && !account.equals(submittedBy);
    }
}
