package id.pendamping.setback;

import id.pendamping.shared.CaseId;
import id.pendamping.suspension.HeldDates;
import id.pendamping.suspension.HoldsClocks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clocks of a case stand still while force majeure lasts that was recognised. */
@Component
class HeldByForceMajeure implements HoldsClocks {

    private final ForceMajeureStore store;

    HeldByForceMajeure(ForceMajeureStore store) {
        this.store = store;
    }

    @Override
    public boolean holds(CaseId caseId) {
        return store.in(caseId, ForceMajeure.State.GRANTED).isPresent();
    }

    @Override
    public List<HeldDates.Pause> past(CaseId caseId) {
        return store.of(caseId).stream()
                .flatMap(one -> goesOn(one)
                        .filter(day -> day.isAfter(one.from()))
                        .map(day -> new HeldDates.Pause(
                                one.from(), day, new HeldDates.Statement(one.statementNumber(), one.statementDate())))
                        .stream())
                .toList();
    }

    private static Optional<LocalDate> goesOn(ForceMajeure one) {
        LocalDate passed = one.until().plusDays(1);
        if (one.state() == ForceMajeure.State.OVER) {
            return Optional.of(passed);
        }
        return one.grounds() == null
                ? Optional.empty()
                : Optional.ofNullable(one.droppedOn()).map(day -> day.isBefore(passed) ? day : passed);
    }
}
