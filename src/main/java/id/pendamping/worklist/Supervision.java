package id.pendamping.worklist;

import id.pendamping.access.Account;
import id.pendamping.shared.Duty;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who gives the open tasks of a duty to somebody else: the coordinator those of mentors, the commitment officer those of the
 * people who work towards his decisions, the budget authority those of the officers of the payment.
 */
public final class Supervision {

    private Supervision() {}

    /** Empty where nobody does. */
    public static Optional<Duty> over(Duty duty) {
        return switch (duty) {
            case MENTOR -> Optional.of(Duty.MENTOR_COORDINATOR);
            case REGISTRAR, VERIFIER, VERIFICATION_LEAD, MENTOR_COORDINATOR, REPORT_REVIEWER, MONITOR ->
                Optional.of(Duty.COMMITMENT_OFFICER);
            case COMMITMENT_OFFICER, PAYMENT_OFFICER, TREASURER -> Optional.of(Duty.BUDGET_AUTHORITY);
            case BUDGET_AUTHORITY, AUDITOR, ADMINISTRATOR, AUTOMATION -> Optional.empty();
        };
    }

    /** The duties whose tasks the person gives to others. */
    public static Set<Duty> of(Account account) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        for (Duty duty : Duty.values()) {
            if (over(duty).filter(account::holds).isPresent()) {
                duties.add(duty);
            }
        }
        return duties;
    }
}
