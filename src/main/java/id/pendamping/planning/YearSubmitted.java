package id.pendamping.planning;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A draft was handed in for a second person's decision; {@code changes} as in {@code aid: 20000000 > 25000000}. */
@FactType("year-submitted")
@FactMeaning(by = Duty.BUDGET_AUTHORITY)
public record YearSubmitted(UUID draftId, int year, LocalDate since, List<String> changes) implements Fact {

    @Override
    public Subject subject() {
        return YearPlans.subject(year);
    }
}
