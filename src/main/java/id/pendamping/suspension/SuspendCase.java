package id.pendamping.suspension;

import id.pendamping.group.AidCases;
import id.pendamping.group.CaseDays;
import id.pendamping.group.SuspendedCases;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Stops everything on a case at once: its desk, its clocks, its evidence. */
@Component
class SuspendCase implements Suspensions {

    static final String MESSAGE = "case-suspended";

    private final SuspensionStore store;
    private final SuspendedCases suspended;
    private final AidCases cases;
    private final CaseDays days;
    private final Standstill standstill;
    private final Clocks clocks;
    private final Journal journal;

    SuspendCase(
            SuspensionStore store,
            SuspendedCases suspended,
            AidCases cases,
            CaseDays days,
            Standstill standstill,
            Clocks clocks,
            Journal journal) {
        this.store = store;
        this.suspended = suspended;
        this.cases = cases;
        this.days = days;
        this.standstill = standstill;
        this.clocks = clocks;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Suspensions.Begin command, Act act) {
        Optional<Refusal> objection = objection(caseId);
        if (objection.isPresent()) {
            return new Outcome.Refused(List.of(objection.get()));
        }
        begin(caseId, Suspension.Ground.INSPECTORATE, command.reason(), act);
        return Outcome.done();
    }

    @Override
    public void suspend(CaseId caseId, Suspension.Ground ground, String reason, Act act) {
        if (objection(caseId).isEmpty()) {
            begin(caseId, ground, reason, act);
        }
    }

    @Override
    public Optional<Suspension> current(CaseId caseId) {
        return store.current(caseId);
    }

    @Override
    public List<Suspension> of(CaseId caseId) {
        return store.of(caseId);
    }

    private Optional<Refusal> objection(CaseId caseId) {
        if (suspended.since(caseId).isPresent()) {
            return Optional.of(Refusal.of("refusal.suspension.already"));
        }
        if (cases.find(caseId).filter(state -> state.outcome() == null).isEmpty()) {
            return Optional.of(Refusal.of("refusal.suspension.ended"));
        }
        return standstill.isAwaited(caseId.subject(), MESSAGE)
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.suspension.older"));
    }

    private void begin(CaseId caseId, Suspension.Ground ground, String reason, Act act) {
        store.begin(caseId, ground, reason, days.of(caseId, act), act);
        suspended.mark(caseId, act.when());
        clocks.stop(caseId, days.of(caseId, act));
        journal.record(new CaseSuspended(caseId, ground), act.because(reason));
    }
}
