package id.pendamping.suspension;

import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a case stood still.
 *
 * @param reason in the words of the one who suspended it; not for the group and its mentor
 * @param by account id, who does not decide about it
 * @param referralNumber of the letter to law enforcement, if there was one
 * @param grounds of the decision, once there is one
 * @param endedOn null while it lasts
 */
public record Suspension(
        UUID id,
        CaseId caseId,
        Ground ground,
        String reason,
        String by,
        Instant since,
        LocalDate begunOn,
        State state,
        @Nullable String referralNumber,
        @Nullable LocalDate referralDate,
        @Nullable String grounds,
        @Nullable LocalDate endedOn) {

    /** What led to it. */
    public enum Ground {
        /** The reviewer of a report marked it as fraud. */
        FRAUD,
        /** A finding of high severity. */
        FINDING,
        /** The inspectorate by its own act. */
        INSPECTORATE
    }

    /** How far it has come. */
    public enum State {
        /** The inspectorate looks into it. */
        OPEN,
        /** Law enforcement has it. */
        LAW_ENFORCEMENT,
        /** The case goes on. */
        CLEARED,
        /** The aid comes back. */
        RECOVERY,
        /** The aid was not paid yet and never will be. */
        CANCELLATION,
        /** What was claimed already stands, and the case goes on. */
        CLAIM_STANDS
    }
}
