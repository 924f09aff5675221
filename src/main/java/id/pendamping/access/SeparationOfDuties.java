package id.pendamping.access;

import id.pendamping.shared.Duty;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Nobody takes two conflicting duties on one case. Eight different people enter or correct a registration, verify it, confirm
 * what was found, commit the money, ratify, order payment, hold the till and review the report. A coordinator of mentors, who may type in a report
 * from paper, neither reviews nor accepts it nor moves its money; a mentor never acts as an officer. Commitment, order and
 * till are kept apart by PMK 190/2012 too.
 */
public final class SeparationOfDuties {

    private static final Set<Duty> ONE_HAND_EACH = EnumSet.of(
            Duty.REGISTRAR,
            Duty.VERIFIER,
            Duty.VERIFICATION_LEAD,
            Duty.COMMITMENT_OFFICER,
            Duty.BUDGET_AUTHORITY,
            Duty.PAYMENT_OFFICER,
            Duty.TREASURER,
            Duty.REPORT_REVIEWER);

    private static final Set<Duty> APART_FROM_COORDINATORS =
            EnumSet.of(Duty.COMMITMENT_OFFICER, Duty.PAYMENT_OFFICER, Duty.TREASURER, Duty.REPORT_REVIEWER);

    private SeparationOfDuties() {}

    /** The duty already taken on the case that forbids taking {@code wanted} as well. */
    public static Optional<Duty> conflict(Duty wanted, Set<Duty> alreadyTaken) {
        return alreadyTaken.stream()
                .filter(taken -> taken != wanted && excludes(taken, wanted))
                .findFirst();
    }

    private static boolean excludes(Duty one, Duty other) {
        if (one == Duty.MENTOR || other == Duty.MENTOR) {
            return true;
        }
        return ONE_HAND_EACH.contains(one) && ONE_HAND_EACH.contains(other)
                || one == Duty.MENTOR_COORDINATOR && APART_FROM_COORDINATORS.contains(other)
                || other == Duty.MENTOR_COORDINATOR && APART_FROM_COORDINATORS.contains(one);
    }
}
