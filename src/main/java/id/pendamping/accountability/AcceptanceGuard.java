package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.util.Optional;

/**
 * Knows what speaks against accepting a report whose aid is claimed already, and whether a slip waits, and takes what had been
 * paid back of spending that is proven after all.
 */
public interface AcceptanceGuard {

    Optional<Outcome> against(CaseId caseId);

    /** The same where the report settles all that is claimed, which ends the recovery. */
    Optional<Outcome> againstEnding(CaseId caseId);

    /** Whether a payment waits for its second person; the recovery goes on for it, and what nobody owes becomes a credit. */
    boolean isSlipWaiting(CaseId caseId);

    /** So much of what was paid back was too much. */
    void credit(CaseId caseId, Rupiah overpaid);
}
