package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is outstanding has to come back in full; sums in rupiah.
 *
 * @param ground why; missing on older events, which all followed a rejected report
 * @param slip there when the group has paid already and the slip waits for its second person
 */
@FactType("recovery-ordered")
public record RecoveryOrdered(
        CaseId caseId,
        String letterNumber,
        LocalDate letterDate,
        @Nullable Ground ground,
        long accepted,
        long outstanding,
        @Nullable Slip slip)
        implements CaseFact {

    /** Why the aid is recovered. */
    public enum Ground {
        REPORT_REJECTED,
        UNACCOUNTED,
        REFUND_UNPAID,
        SUSPENSION,
        DISSOLUTION,
        WITHDRAWAL,
        TRANSFER,
        /** A part of what was accepted does not count after all. */
        RECALL,
        /** The bank has paid the group more than was paid out, and everything else was accounted for. */
        EXCESS;

        /** Whether it may follow on another order of the case. */
        boolean isAfterwards() {
            return this == RECALL || this == EXCESS;
        }
    }

    /** Whether a payment is there already. */
    public enum Slip {
        NONE,
        WAITS
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("slip", (slip == null ? Slip.NONE : slip).name());
    }
}
