package id.pendamping.ranking;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** The list was given up before it was frozen; the entry says why. */
@FactType("nominative-list-discarded")
@FactMeaning(by = Duty.VERIFIER)
record NominativeListDiscarded(UUID phaseId, int list) implements Fact {

    @Override
    public Subject subject() {
        return NominativeLists.subject(phaseId);
    }
}
