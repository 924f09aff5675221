package id.pendamping.planning;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.programme.ReferenceList;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Changes of a list were handed in for a second person's decision, as in {@code 002: Bank A > Bank B}. */
@FactType("list-submitted")
@FactMeaning(by = Duty.BUDGET_AUTHORITY)
public record ListSubmitted(UUID draftId, ReferenceList list, LocalDate since, String basis, List<String> changes)
        implements Fact {

    @Override
    public Subject subject() {
        return ListPlans.subject(list);
    }
}
