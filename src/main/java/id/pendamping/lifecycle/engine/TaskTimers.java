package id.pendamping.lifecycle.engine;

import id.pendamping.shared.Subject;
import id.pendamping.worklist.UserTask;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Timers of a task. They are named after the task behind a dot, and set anew by the expressions that set them. */
@Component
class TaskTimers {

    private final RuntimeService runtime;
    private final ManagementService management;

    TaskTimers(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    void move(Subject subject, UserTask task) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject.key()).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().timers().processInstanceId(instance.getId()).list().stream())
                .filter(timer -> isOf(timer, task))
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    private boolean isOf(Job timer, UserTask task) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId()
                .endsWith('.' + task.key());
    }
}
