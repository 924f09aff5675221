package id.pendamping.budget;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The group asks to spend otherwise than planned: on a line of the plan, or on a new one, which has no id yet; in rupiah. */
@FactType("budget-change-asked")
@FactMeaning(by = Duty.MENTOR, stage = Stage.REPORT)
public record BudgetChangeAsked(CaseId caseId, @Nullable UUID lineId, long oldAmount, long newAmount)
        implements CaseFact {}
