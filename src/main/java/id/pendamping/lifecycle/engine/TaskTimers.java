package id.pendamping.lifecycle.engine;

import id.pendamping.shared.Subject;
import id.pendamping.worklist.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.springframework.stereotype.Component;

/** Timers of a task: those named after it behind a dot are set anew by their expressions, those at its edge by its last day. */
@Component
class TaskTimers {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final DeadlineDates dates;
    private final Clock clock;

    TaskTimers(
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService management,
            DeadlineDates dates,
            Clock clock) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.dates = dates;
        this.clock = clock;
    }

    void move(Subject subject, UserTask task) {
        timers(subject).stream()
                .filter(timer -> definition(timer).getActivityId().endsWith('.' + task.key()))
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    /** The task has another last day; what happens when it is over happens later. */
    void extend(Subject subject, String step, LocalDate dueOn) {
        end(subject, step, dates.over(subject, dueOn));
    }

    void expire(Subject subject, String step) {
        end(subject, step, Date.from(clock.instant()));
    }

    private void end(Subject subject, String step, Date over) {
        timers(subject).stream()
                .filter(timer -> isAtTheEdge(definition(timer), step))
                .forEach(timer -> management.setJobDuedate(timer.getId(), over));
    }

    private List<Job> timers(Subject subject) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject.key()).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().timers().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private JobDefinition definition(Job timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult();
    }

    private boolean isAtTheEdge(JobDefinition timer, String step) {
        return repository
                                .getBpmnModelInstance(timer.getProcessDefinitionId())
                                .getModelElementById(timer.getActivityId())
                        instanceof BoundaryEvent edge
                && edge.getAttachedTo().getId().equals(step);
    }
}
