package id.pendamping.planning;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.planning.YearDecided.Verdict;
import id.pendamping.programme.ReferenceList;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of a list were approved by a second person and hold from their day, or went back, or were given up. */
@FactType("list-decided")
@FactMeaning(by = Duty.BUDGET_AUTHORITY)
public record ListDecided(
        UUID draftId,
        ReferenceList list,
        Verdict verdict,
        @Nullable LocalDate since,
        @Nullable List<String> changes) implements Fact {

    @Override
    public Subject subject() {
        return ListPlans.subject(list);
    }
}
