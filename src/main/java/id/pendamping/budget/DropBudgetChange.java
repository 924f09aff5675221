package id.pendamping.budget;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.StepDropped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A change that nobody decides about any more, because its report is not compiled any more, falls with an entry. */
@Component
class DropBudgetChange {

    private static final String RULE = "drop-budget-change";

    private final BudgetChangeStore changes;
    private final Journal journal;

    DropBudgetChange(BudgetChangeStore changes, Journal journal) {
        this.changes = changes;
        this.journal = journal;
    }

    @EventListener
    void on(StepDropped dropped) {
        if (dropped.step().equals(BudgetSteps.DECIDE)) {
            CaseId caseId = CaseId.of(dropped.subject());
            changes.of(caseId).stream()
                    .filter(BudgetChange::isOpen)
                    .forEach(change -> drop(caseId, change, dropped.act()));
        }
    }

    private void drop(CaseId caseId, BudgetChange change, Act act) {
        changes.drop(change.id(), act.when());
        journal.record(
                new BudgetChangeDropped(
                        caseId, change.lineId(), change.newAmount().amount()),
                act.automatically(RULE));
    }
}
