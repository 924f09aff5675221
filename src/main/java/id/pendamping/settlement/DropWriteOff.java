package id.pendamping.settlement;

import id.pendamping.accountability.ReportDecided;
import id.pendamping.journal.Entry;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A late report, or a notice of the bank, that leaves nothing outstanding takes a proposal to give it up along. */
@Component
class DropWriteOff {

    private static final String RULE = "drop-write-off";

    private final Recoveries recoveries;
    private final Journal journal;

    DropWriteOff(Recoveries recoveries, Journal journal) {
        this.recoveries = recoveries;
        this.journal = journal;
    }

    @EventListener
    void on(Entry entry) {
        if (entry.fact() instanceof ReportDecided decided && decided.rest() == ReportDecided.Rest.CLAIM_SETTLED) {
            drop(decided.caseId(), entry.act());
        }
        if (entry.fact() instanceof LateReturnDecided decided && decided.settlesAll()) {
            drop(decided.caseId(), entry.act());
        }
    }

    private void drop(CaseId caseId, Act act) {
        recoveries.proposal(caseId).ifPresent(proposal -> {
            recoveries.drop(caseId);
            journal.record(new WriteOffDropped(caseId, proposal.amount().amount()), act.automatically(RULE));
        });
    }
}
