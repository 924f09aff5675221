package id.pendamping.planning;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** Somebody began to draft a programme year, or changes of one, from an edition that is approved. */
@FactType("year-drafted")
@FactMeaning(by = Duty.BUDGET_AUTHORITY)
public record YearDrafted(UUID draftId, int year, int basedOnYear, int basedOnVersion) implements Fact {

    @Override
    public Subject subject() {
        return YearPlans.subject(year);
    }
}
