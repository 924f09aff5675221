package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.StepCatalogue;
import id.pendamping.lifecycle.WorkItems;
import id.pendamping.shared.CaseId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code ${deadlines}} in the models: when the timer of a step fires, which is when its last day is over where the group lives. */
@Component("deadlines")
public class DeadlineDates {

    private final ObjectProvider<WorkItems> workItems;
    private final ObjectProvider<StepCatalogue> steps;

    DeadlineDates(ObjectProvider<WorkItems> workItems, ObjectProvider<StepCatalogue> steps) {
        this.workItems = workItems;
        this.steps = steps;
    }

    /** When a step opens that has to wait for its day. */
    public Date opening(DelegateExecution execution, String step) {
        CaseId caseId = TaskWatch.caseOf(execution);
        return Date.from(steps.getObject()
                .get(step)
                .opens(caseId)
                .orElseThrow(() -> new IllegalStateException("No day on which " + step + " opens"))
                .atStartOfDay(workItems.getObject().zone(caseId))
                .toInstant());
    }

    public Date of(DelegateExecution execution, String step) {
        CaseId caseId = TaskWatch.caseOf(execution);
        WorkItems items = workItems.getObject();
        return Date.from(items.dueDate(caseId, steps.getObject().get(step))
                .plusDays(1)
                .atStartOfDay(items.zone(caseId))
                .toInstant());
    }
}
