package id.pendamping.access;

import id.pendamping.shared.Duty;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Nobody takes two conflicting duties on one case: verifier, commitment officer, budget authority and payment officer
 * exclude each other; whoever reviews a report did not verify the group; whoever coordinates mentors, and may type in a
 * report from paper, neither reviews nor accepts it; a mentor never acts as an officer.
 */
public final class SeparationOfDuties {

    private static final Set<Duty> PAYMENT_CHAIN =
            EnumSet.of(Duty.VERIFIER, Duty.COMMITMENT_OFFICER, Duty.BUDGET_AUTHORITY, Duty.PAYMENT_OFFICER);

    private static final Set<Set<Duty>> APART = Set.of(
            Set.of(Duty.REPORT_REVIEWER, Duty.VERIFIER),
            Set.of(Duty.MENTOR_COORDINATOR, Duty.REPORT_REVIEWER),
            Set.of(Duty.MENTOR_COORDINATOR, Duty.COMMITMENT_OFFICER));

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
        if (PAYMENT_CHAIN.contains(one) && PAYMENT_CHAIN.contains(other)) {
            return true;
        }
        return APART.contains(Set.of(one, other));
    }
}
