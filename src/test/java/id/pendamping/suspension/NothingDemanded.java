package id.pendamping.suspension;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** No aid has to come back for a reason outside its report. */
public final class NothingDemanded implements AidBack {

    @Override
    public List<Refusal> objections(CaseId caseId) {
        return List.of();
    }

    @Override
    public Way demand(CaseId caseId, Ground ground, Act act) {
        throw new IllegalStateException("nothing demands it");
    }

    @Override
    public Optional<Ground> ground(CaseId caseId) {
        return Optional.empty();
    }

    @Override
    public Optional<Way> way(CaseId caseId) {
        return Optional.empty();
    }
}
