package id.pendamping.settlement;

import id.pendamping.accountability.ReportDecided;
import id.pendamping.journal.Entry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A late report that settles all that is claimed ends the recovery, and a proposal to give it up with it. */
@Component
class DropWriteOff {

    private final Recoveries recoveries;

    DropWriteOff(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @EventListener
    void on(Entry entry) {
        if (entry.fact() instanceof ReportDecided decided && decided.rest() == ReportDecided.Rest.CLAIM_SETTLED) {
            recoveries.drop(decided.caseId());
        }
    }
}
