package id.pendamping.induction;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.UUID;

/** A session for recipients of a regency was planned, and {@code invited} of them are asked to come. */
@FactType("induction-planned")
@FactMeaning(by = Duty.MENTOR_COORDINATOR)
record InductionPlanned(UUID phaseId, int session, String regency, LocalDate heldOn, int capacity, int invited)
        implements Fact {

    @Override
    public Subject subject() {
        return Inductions.subject(phaseId);
    }
}
