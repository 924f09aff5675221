package id.pendamping.setback;

import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something that nobody could help kept a group from its work.
 *
 * @param issuer who signed the statement: the village, or the agency for disasters
 * @param until the last day, both included; earlier than was declared once it was cut short
 * @param account what happened
 * @param declaredBy account id, who does not decide about it
 * @param grounds of the decision, once there is one
 * @param droppedOn the day on which it fell
 */
public record ForceMajeure(
        UUID id,
        CaseId caseId,
        String statementNumber,
        LocalDate statementDate,
        String issuer,
        LocalDate from,
        LocalDate until,
        String account,
        String declaredBy,
        State state,
        @Nullable String grounds,
        @Nullable LocalDate droppedOn) {

    /** How far it has come. */
    public enum State {
        /** The commitment officer looks into it. */
        DECLARED,
        /** The clocks of the case stand still. */
        GRANTED,
        /** It was not recognised. */
        REFUSED,
        /** Its days have passed, and the clocks run. */
        OVER,
        /** The aid was demanded back, or the case ended, before anybody had decided or its days had passed. */
        DROPPED
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until)) + 1;
    }

    boolean covers(LocalDate day) {
        return (state == State.GRANTED || state == State.OVER) && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether its days count among those that a case may stand still; what fell is declared anew for what follows. */
    boolean isCounted() {
        return state != State.REFUSED && state != State.DROPPED;
    }

    boolean overlaps(LocalDate otherFrom, LocalDate otherUntil) {
        return isCounted() && !otherUntil.isBefore(from) && !otherFrom.isAfter(until);
    }
}
