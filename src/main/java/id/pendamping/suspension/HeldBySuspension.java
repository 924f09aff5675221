package id.pendamping.suspension;

import id.pendamping.group.SuspendedCases;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The clocks of a suspended case stand still. */
@Component
class HeldBySuspension implements HoldsClocks {

    private final SuspendedCases suspended;
    private final SuspensionStore store;

    HeldBySuspension(SuspendedCases suspended, SuspensionStore store) {
        this.suspended = suspended;
        this.store = store;
    }

    @Override
    public boolean holds(CaseId caseId) {
        return suspended.since(caseId).isPresent();
    }

    @Override
    public List<HeldDates.Pause> past(CaseId caseId) {
        return store.of(caseId).stream().flatMap(HeldBySuspension::pause).toList();
    }

    private static Stream<HeldDates.Pause> pause(Suspension suspension) {
        LocalDate ended = suspension.endedOn();
        return ended == null ? Stream.empty() : Stream.of(new HeldDates.Pause(suspension.begunOn(), ended, null));
    }
}
