package id.pendamping.settlement;

import id.pendamping.ledger.Ledger;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A report is undecided as long as somebody is asked about it. Where the way of the case was left nobody is, whatever the last
 * version says; where something is accepted, the report is decided.
 */
@Component
class ReportTasks implements UndecidedReport {

    private static final Set<String> STEPS = Set.of("attest-report", "review-report", "second-review", "accept-report");

    private static final String WRITING = "compile-report";

    private final WorkItems workItems;
    private final Ledger ledger;

    ReportTasks(WorkItems workItems, Ledger ledger) {
        this.workItems = workItems;
        this.ledger = ledger;
    }

    @Override
    public boolean isThere(CaseId caseId) {
        return ledger.of(caseId).accepted().isZero()
                && workItems.of(caseId).stream().map(WorkItem::step).anyMatch(STEPS::contains);
    }

    @Override
    public boolean isRevised(CaseId caseId, LocalDate today) {
        return ledger.of(caseId).accepted().isZero()
                && workItems
                        .find(caseId, WRITING)
                        .filter(item -> !today.isAfter(item.dueOn()))
                        .isPresent();
    }
}
