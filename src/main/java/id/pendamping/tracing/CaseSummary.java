package id.pendamping.tracing;

import id.pendamping.ledger.Ledger;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A case at a glance, as lists show it. */
@Component
public class CaseSummary {

    /** What waits, how the money stands, what happened last. */
    public record Glance(List<WorkItem> waiting, Ledger.Balance money, List<TimeLine.Line> latest) {}

    private static final int LATEST = 4;

    private final WorkItems workItems;
    private final Ledger ledger;
    private final TimeLine timeLine;

    CaseSummary(WorkItems workItems, Ledger ledger, TimeLine timeLine) {
        this.workItems = workItems;
        this.ledger = ledger;
        this.timeLine = timeLine;
    }

    @Transactional(readOnly = true)
    public Glance of(CaseId caseId) {
        return new Glance(workItems.of(caseId), ledger.of(caseId), timeLine.glance(caseId, LATEST));
    }
}
