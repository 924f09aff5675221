package id.pendamping.groupchange;

import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change in a group, as it was announced, and what was decided about it.
 *
 * @param member who leaves; null where nobody does, or several do
 * @param leavers who leave together, where a group splits
 * @param successor the member who takes the office that becomes vacant; null where nobody of the group does
 * @param minutesNumber of the minutes in which the members agreed on it
 * @param file the minutes as a picture or paper; null where only their number is known
 * @param announcedBy account id, who does not decide about it
 * @param decidedBy account id, who does not review the group; null before the decision
 */
public record GroupChange(
        UUID id,
        CaseId caseId,
        Kind kind,
        @Nullable Reason reason,
        @Nullable UUID member,
        List<UUID> leavers,
        @Nullable UUID successor,
        LocalDate since,
        String minutesNumber,
        LocalDate minutesDate,
        @Nullable UUID file,
        String note,
        String announcedBy,
        Instant announcedAt,
        State state,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String grounds) {

    /** Whether a system outside told of it; then the minutes are its message. */
    public boolean fromOutside() {
        return announcedBy.startsWith("system:");
    }

    List<UUID> leaving() {
        return member == null ? leavers : List.of(member);
    }

    /** What happens to the group. */
    public enum Kind {
        /** A member leaves and nobody follows. */
        LEFT,
        /** A member leaves and somebody joins. */
        REPLACED,
        /** Several members go together; who stays keeps account, goods and the duty to account for the aid. */
        SPLIT,
        /** Another member is the chair from now on; who was stays as a member. */
        CHAIR,
        /** There is no group any more. */
        DISSOLVED
    }

    /** Why a member leaves. */
    public enum Reason {
        RESIGNED,
        DIED,
        MOVED,
        EMPLOYED,
        OTHER
    }

    /** How far it has come. */
    public enum State {
        /** Nobody has decided yet. */
        OPEN,
        /** The group has too few members, and nobody has decided yet what follows. */
        REVIEW,
        APPLIED,
        REFUSED,
        DISSOLVED,
        /** The case ended before. */
        DROPPED
    }
}
