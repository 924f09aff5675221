package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.Map;

/**
 * The commitment officer has settled what arrived otherwise than it was paid; sums in rupiah.
 *
 * @param fee what the programme bears: it was paid and did not reach the group
 * @param excess what reached the group beyond what was paid and has to come back from it
 * @param out what the group has to account for from here on
 */
@FactType("transfer-settled")
public record TransferSettled(CaseId caseId, Decision decision, long fee, long excess, long out) implements CaseFact {

    /** What happens. */
    public enum Decision {
        /** The bank still has to do something. */
        AWAITED,
        /** What arrived is taken as it is. */
        ACCEPTED,
        /** What came back to the treasury is paid again. */
        PAID_AGAIN,
        /** The money will not come by itself: all that is out is claimed back from the group, which has a part of it. */
        CLAIMED,
        /** Nothing has reached the group: the money is claimed from the bank, or from whose account it is in. */
        CLAIMED_ELSEWHERE;

        boolean isClaim() {
            return this == CLAIMED || this == CLAIMED_ELSEWHERE;
        }
    }

    @Override
    public Map<String, Object> answers() {
        return decision == Decision.CLAIMED_ELSEWHERE
                ? Map.of("difference", decision.name(), "aidBack", "RECOVERY")
                : Map.of("difference", decision.name());
    }
}
