package id.pendamping.findings;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;

/** Somebody other than the one who answered has said what comes of the finding; {@code open} is what remains of the case. */
@FactType("finding-settled")
@FactMeaning(by = Duty.AUDITOR, decision = true)
public record FindingSettled(CaseId caseId, int finding, Verdict verdict, int open) implements CaseFact {

    /** What comes of it; in progress keeps it open. */
    public enum Verdict {
        IN_PROGRESS,
        SETTLED,
        NOT_ACTIONABLE
    }
}
