package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.StepCatalogue;
import id.pendamping.lifecycle.WorkItems;
import id.pendamping.shared.CaseId;
import id.pendamping.step.Alarm;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code ${deadlines}} in the models: when the timer of a step fires, which is when its last day is over where the group
 * lives; and when an automation is to be woken next.
 */
@Component("deadlines")
public class DeadlineDates {

    private final ObjectProvider<WorkItems> workItems;
    private final ObjectProvider<StepCatalogue> steps;
    private final ObjectProvider<Alarm> alarms;

    DeadlineDates(
            ObjectProvider<WorkItems> workItems, ObjectProvider<StepCatalogue> steps, ObjectProvider<Alarm> alarms) {
        this.workItems = workItems;
        this.steps = steps;
        this.alarms = alarms;
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
        LocalDate last = workItems.getObject().dueDate(caseId, steps.getObject().get(step));
        return beginning(caseId, last.plusDays(1));
    }

    public Date next(DelegateExecution execution, String automation) {
        CaseId caseId = TaskWatch.caseOf(execution);
        Alarm alarm = alarms.stream()
                .filter(known -> known.automation().equals(automation))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No alarm for " + automation));
        return beginning(caseId, alarm.day().apply(caseId));
    }

    private Date beginning(CaseId caseId, LocalDate day) {
        return Date.from(day.atStartOfDay(workItems.getObject().zone(caseId)).toInstant());
    }
}
