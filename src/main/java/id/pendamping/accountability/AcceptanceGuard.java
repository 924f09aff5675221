package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.util.Optional;

/**
 * Knows what speaks against accepting a report now, money on its way that nobody has held against the treasury yet, and takes
 * what had been paid back of spending that is proven after all.
 */
public interface AcceptanceGuard {

    Optional<Outcome> against(CaseId caseId);

    /** So much of what was paid back was too much. */
    void credit(CaseId caseId, Rupiah overpaid);
}
