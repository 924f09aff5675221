package id.pendamping.settlement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is outstanding has to come back in full; sums in rupiah.
 *
 * @param ground why; missing on older events, which all followed a rejected report
 */
@FactType("recovery-ordered")
public record RecoveryOrdered(
        CaseId caseId,
        String letterNumber,
        LocalDate letterDate,
        @Nullable Ground ground,
        long accepted,
        long outstanding)
        implements CaseFact {

    /** Why the aid is recovered. */
    public enum Ground {
        REPORT_REJECTED,
        UNACCOUNTED,
        REFUND_UNPAID,
        SUSPENSION,
        DISSOLUTION,
        WITHDRAWAL,
        TRANSFER
    }
}
