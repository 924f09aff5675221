package id.pendamping.planning;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft was approved by a second person and is an edition of its year now, or went back, or was given up. */
@FactType("year-decided")
@FactMeaning(by = Duty.BUDGET_AUTHORITY)
public record YearDecided(
        UUID draftId,
        int year,
        Verdict verdict,
        @Nullable Integer version,
        @Nullable LocalDate since,
        @Nullable List<String> changes)
        implements Fact {

    /** What was decided. */
    public enum Verdict {
        APPROVED,
        RETURNED,
        DISCARDED
    }

    @Override
    public Subject subject() {
        return YearPlans.subject(year);
    }
}
