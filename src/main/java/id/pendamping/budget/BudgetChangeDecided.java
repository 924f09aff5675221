package id.pendamping.budget;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The commitment officer has answered; an approved amount is the plan from now on. */
@FactType("budget-change-decided")
public record BudgetChangeDecided(CaseId caseId, @Nullable UUID lineId, Verdict verdict, long newAmount)
        implements CaseFact {

    /** The answer. */
    public enum Verdict {
        APPROVED,
        REFUSED
    }
}
