package id.pendamping.decree;

import id.pendamping.programme.Phase;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decree for a frozen list, or an amendment of it.
 *
 * @param ordinal counted from 1 within its phase
 * @param list number of the nominative list within the phase
 * @param amends the decree that it changes; null for the decree of the list itself
 * @param number as it stands on the paper
 * @param groups who becomes a recipient by it, with the {@code amount} of all of them
 * @param leaving who leaves by it
 * @param region the regency or province that holds all of its groups; null when none does
 * @param frozenBy who froze the list
 * @param reason why it was returned or withdrawn
 * @param digest of number, date and annex
 * @param batchId the work that carries it out
 */
public record RecipientDecree(
        UUID id,
        UUID phaseId,
        int ordinal,
        int list,
        @Nullable UUID amends,
        String number,
        LocalDate date,
        int year,
        State state,
        int groups,
        int leaving,
        Rupiah amount,
        @Nullable String region,
        String frozenBy,
        String drawnBy,
        Instant drawnAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable LocalDate ratifiedOn,
        @Nullable String reason,
        String digest,
        @Nullable UUID batchId) {

    /** How far a decree is. */
    public enum State {
        /** Waits for the budget authority. */
        SUBMITTED,
        RETURNED,
        WITHDRAWN,
        /** Its groups become recipients, or some of them are left over. */
        RATIFIED,
        /** Nothing of it is left to be done. */
        SETTLED
    }

    public boolean isAmendment() {
        return amends != null;
    }

    /** How many come by an amendment to places that were free already, and not for those who leave by it. */
    public int filled() {
        return isAmendment() ? Math.max(0, groups - leaving) : 0;
    }

    public boolean isRatified() {
        return ratifiedOn != null;
    }

    /** What people call it by, {@code 2023-3-1}: year, phase, and its number within that. */
    String numberIn(Phase phase) {
        return phase.year() + "-" + phase.ordinal() + '-' + ordinal;
    }

    public Subject subject() {
        return subject(id);
    }

    static Subject subject(UUID id) {
        return new Subject(Subject.Kind.DECREE, id.toString());
    }

    static UUID id(Subject subject) {
        return UUID.fromString(subject.id());
    }
}
