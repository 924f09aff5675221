package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.Alarm;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.DueDates;
import id.pendamping.worklist.UserTasks;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code ${deadlines}} in the models: when the timer of a step fires, which is when its last day is over where the subject
 * lives; and when an automation is to be woken next.
 */
@Component("deadlines")
public class DeadlineDates {

    private final ObjectProvider<DueDates> dueDates;
    private final ObjectProvider<UserTasks> tasks;
    private final ObjectProvider<Alarm> alarms;

    DeadlineDates(ObjectProvider<DueDates> dueDates, ObjectProvider<UserTasks> tasks, ObjectProvider<Alarm> alarms) {
        this.dueDates = dueDates;
        this.tasks = tasks;
        this.alarms = alarms;
    }

    /** When a step opens that has to wait for its day. */
    public Date opening(DelegateExecution execution, String step) {
        Subject subject = TaskWatch.subjectOf(execution);
        return Date.from(tasks.getObject()
                .get(step)
                .opens(subject)
                .orElseThrow(() -> new IllegalStateException("No day on which " + step + " opens"))
                .atStartOfDay(dueDates.getObject().zone(subject))
                .toInstant());
    }

    public Date of(DelegateExecution execution, String step) {
        Subject subject = TaskWatch.subjectOf(execution);
        return over(subject, dueDates.getObject().of(subject, tasks.getObject().get(step)));
    }

    /** When that last day is over. */
    Date over(Subject subject, LocalDate last) {
        return beginning(subject, last.plusDays(1));
    }

    public Date next(DelegateExecution execution, String automation) {
        Subject subject = TaskWatch.subjectOf(execution);
        Alarm alarm = alarms.stream()
                .filter(known -> known.automation().equals(automation))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No alarm for " + automation));
        return beginning(subject, alarm.day().apply(subject));
    }

    private Date beginning(Subject subject, LocalDate day) {
        return Date.from(day.atStartOfDay(dueDates.getObject().zone(subject)).toInstant());
    }
}
