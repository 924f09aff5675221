package id.pendamping.planning;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.UUID;

/** A phase was opened, or its window, its quotas or its ceiling were changed, with the approval of a second person. */
@FactType("phase-set")
@FactMeaning(by = Duty.BUDGET_AUTHORITY)
public record PhaseSet(
        UUID phaseId,
        int year,
        int ordinal,
        LocalDate opens,
        LocalDate closes,
        int groupQuota,
        int mentorQuota,
        long ceiling,
        String guideline)
        implements Fact {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.PHASE, phaseId.toString());
    }
}
