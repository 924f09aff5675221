package id.pendamping.setback;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.suspension.AidBack;
import java.time.LocalDate;
import java.util.Map;

/** The group has given the aid up by letter; what it was paid comes back, what it was not paid is free for others. */
@FactType("group-withdrew")
@FactMeaning(by = Duty.COMMITMENT_OFFICER, decision = true)
public record GroupWithdrew(CaseId caseId, Moment moment, String letterNumber, LocalDate letterDate, long outstanding)
        implements CaseFact {

    /** Whether the group had been paid. */
    public enum Moment {
        BEFORE_PAYMENT,
        AFTER_PAYMENT;

        static Moment of(AidBack.Way way) {
            return way == AidBack.Way.CANCELLATION ? BEFORE_PAYMENT : AFTER_PAYMENT;
        }

        private AidBack.Way way() {
            return this == BEFORE_PAYMENT ? AidBack.Way.CANCELLATION : AidBack.Way.RECOVERY;
        }
    }

    boolean isBeforePayment() {
        return moment == Moment.BEFORE_PAYMENT;
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("withdrawal", moment.name(), "aidBack", moment.way().name());
    }
}
