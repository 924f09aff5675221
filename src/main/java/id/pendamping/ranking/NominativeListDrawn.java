package id.pendamping.ranking;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.UUID;

/** Verified groups of the phase were ranked by the published order, whose most points {@code weights} name: {@code RISK=40}. */
@FactType("nominative-list-drawn")
@FactMeaning(by = Duty.VERIFIER)
record NominativeListDrawn(
        UUID phaseId, int list, int groups, int places, int selected, int reserve, List<String> weights)
        implements Fact {

    @Override
    public Subject subject() {
        return NominativeLists.subject(phaseId);
    }
}
