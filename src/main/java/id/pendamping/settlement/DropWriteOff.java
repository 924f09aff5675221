package id.pendamping.settlement;

import id.pendamping.accountability.ReportDecided;
import id.pendamping.journal.Entry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A late report, or a notice of the bank, that leaves nothing outstanding takes a proposal to give it up along. */
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
        if (entry.fact() instanceof LateReturnDecided decided && decided.settlesAll()) {
            recoveries.drop(decided.caseId());
        }
    }
}
