package id.pendamping.suspension;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Only remembers on what grounds cases were to be suspended; nothing stands still. */
public final class RememberedSuspensions implements Suspensions {

    private final List<Suspension.Ground> grounds = new ArrayList<>();

    public List<Suspension.Ground> grounds() {
        return grounds;
    }

    @Override
    public void suspend(CaseId caseId, Suspension.Ground ground, String reason, Act act) {
        grounds.add(ground);
    }

    @Override
    public Optional<Suspension> current(CaseId caseId) {
        return Optional.empty();
    }

    @Override
    public List<Suspension> of(CaseId caseId) {
        return List.of();
    }
}
