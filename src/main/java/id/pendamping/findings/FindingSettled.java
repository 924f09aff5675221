package id.pendamping.findings;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Another person than the author of the answer has settled the finding or left it open; {@code open} is what remains of
 * the case, {@code reserved} what that reserves in rupiah; missing on older events.
 */
@FactType("finding-settled")
@FactMeaning(by = Duty.AUDITOR, decision = true)
public record FindingSettled(
        CaseId caseId,
        int finding,
        Verdict verdict,
        int open,
        @Nullable Long reserved) implements CaseFact {

    /** The verdict; in progress keeps it open. */
    public enum Verdict {
        IN_PROGRESS,
        SETTLED,
        NOT_ACTIONABLE
    }
}
