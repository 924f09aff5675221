package id.pendamping.setback;

import id.pendamping.desk.Consequence;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.Entry;
import id.pendamping.journal.Journal;
import id.pendamping.settlement.LateReturnDecided;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.suspension.Clocks;
import id.pendamping.suspension.FallsWithDemand;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Force majeure falls, lasting or undecided, when the aid is demanded back, and with the end of the case; never without an
 * entry. Where the bank has sent all of the aid back it lasts until the case is closed, because a report may still wait.
 */
@Component
class DropForceMajeure implements FallsWithDemand {

    static final String RULE = "drop-force-majeure";

    /** The message by which nobody is asked to decide about it any more. */
    static final String DROPPED = "force-majeure-dropped";

    private final ForceMajeureStore store;
    private final Clocks clocks;
    private final CaseDays days;
    private final Journal journal;

    DropForceMajeure(ForceMajeureStore store, Clocks clocks, CaseDays days, Journal journal) {
        this.store = store;
        this.clocks = clocks;
        this.days = days;
        this.journal = journal;
    }

    @Override
    public Optional<Consequence> of(CaseId caseId) {
        return store.open(caseId).map(one -> Consequence.of("foreseen.demand.forceMajeure"));
    }

    /** Before the case takes its step: what begins with it begins on running clocks. */
    @Order(0)
    @EventListener
    void on(Entry entry) {
        Object aidBack = entry.fact().answers().get("aidBack");
        if (aidBack != null && !LateReturnDecided.Left.NOTHING.name().equals(aidBack)) {
            drop(CaseId.of(entry.subject()), ForceMajeureDropped.Cause.AID_DEMANDED, entry.act());
        }
    }

    /** The case has ended. */
    Optional<ForceMajeureDropped> end(CaseId caseId, Act act) {
        return drop(caseId, ForceMajeureDropped.Cause.CASE_ENDED, act);
    }

    private Optional<ForceMajeureDropped> drop(CaseId caseId, ForceMajeureDropped.Cause cause, Act act) {
        return store.open(caseId).map(one -> {
            boolean isGranted = one.state() == ForceMajeure.State.GRANTED;
            store.drop(one, days.of(caseId, act));
            if (isGranted) {
                clocks.forget(caseId);
            }
            var dropped = new ForceMajeureDropped(caseId, cause, isGranted, one.from(), one.until());
            journal.record(dropped, act.automatically(RULE));
            return dropped;
        });
    }
}
