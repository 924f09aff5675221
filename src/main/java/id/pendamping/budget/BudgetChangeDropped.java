package id.pendamping.budget;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way of the case has ended while a change of the plan waited; nobody decides about it any more. */
@FactType("budget-change-dropped")
@FactMeaning
public record BudgetChangeDropped(CaseId caseId, @Nullable UUID lineId, long newAmount) implements CaseFact {}
