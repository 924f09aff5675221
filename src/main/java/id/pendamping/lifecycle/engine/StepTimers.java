package id.pendamping.lifecycle.engine;

import id.pendamping.shared.Subject;
import id.pendamping.step.Step;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Timers of a step. They are named after the step behind a dot, and set anew by the expressions that set them. */
@Component
class StepTimers {

    private final RuntimeService runtime;
    private final ManagementService management;

    StepTimers(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    void move(Subject subject, Step<?> step) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject.key()).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().timers().processInstanceId(instance.getId()).list().stream())
                .filter(timer -> isOf(timer, step))
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    private boolean isOf(Job timer, Step<?> step) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId()
                .endsWith('.' + step.key());
    }
}
