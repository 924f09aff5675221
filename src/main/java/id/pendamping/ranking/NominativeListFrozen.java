package id.pendamping.ranking;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.UUID;

/** The list stays as it is; {@code digest} is the SHA-256 of all its places. */
@FactType("nominative-list-frozen")
@FactMeaning(by = Duty.COMMITMENT_OFFICER, decision = true)
record NominativeListFrozen(UUID phaseId, int list, int groups, int selected, int reserve, String digest)
        implements Fact {

    @Override
    public Subject subject() {
        return NominativeLists.subject(phaseId);
    }
}
