package id.pendamping.settlement;

import id.pendamping.accountability.RejectReport;
import id.pendamping.desk.Consequence;
import id.pendamping.journal.Entry;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.CaseId;
import id.pendamping.suspension.FallsWithDemand;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Aid that is demanded back or called off is a verdict about the report too that waits then, and never a silent one. */
@Component
class DropReport implements FallsWithDemand {

    private static final String RULE = "report-dropped";

    private final UndecidedReport undecided;
    private final RejectReport reports;
    private final Ledger ledger;
    private final Journal journal;

    DropReport(UndecidedReport undecided, RejectReport reports, Ledger ledger, Journal journal) {
        this.undecided = undecided;
        this.reports = reports;
        this.ledger = ledger;
        this.journal = journal;
    }

    @Override
    public Optional<Consequence> of(CaseId caseId) {
        if (!undecided.isThere(caseId)) {
            return Optional.empty();
        }
        boolean isClaimed = !ledger.of(caseId).outstanding().isZero();
        return Optional.of(Consequence.of(isClaimed ? "foreseen.demand.report" : "foreseen.calledOff.report"));
    }

    @Order(0)
    @EventListener
    void on(Entry entry) {
        Object aidBack = entry.fact().answers().get("aidBack");
        if (aidBack != null && !LateReturnDecided.Left.NOTHING.name().equals(aidBack)) {
            CaseId caseId = CaseId.of(entry.subject());
            if (undecided.isThere(caseId)) {
                int version = reports.drop(caseId);
                journal.record(new ReportDropped(caseId, version), entry.act().automatically(RULE));
            }
        }
    }
}
