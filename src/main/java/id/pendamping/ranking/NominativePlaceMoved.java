package id.pendamping.ranking;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** A group was moved by hand; those between its places moved by one, and the entry says why. */
@FactType("nominative-place-moved")
@FactMeaning(by = Duty.VERIFIER)
record NominativePlaceMoved(UUID phaseId, int list, UUID movedCase, int fromPlace, int toPlace, Placement placement)
        implements Fact {

    @Override
    public Subject subject() {
        return NominativeLists.subject(phaseId);
    }
}
