package id.pendamping.lifecycle.engine;

import id.pendamping.group.GroupRegistered;
import id.pendamping.journal.CaseFact;
import id.pendamping.journal.Entry;
import id.pendamping.lifecycle.AidCases;
import id.pendamping.lifecycle.NotWaiting;
import id.pendamping.lifecycle.StepCatalogue;
import id.pendamping.lifecycle.WorkItems;
import id.pendamping.shared.CaseId;
import id.pendamping.step.Step;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Facts drive the engine: a registration starts the lifecycle, a step's fact completes its task, a question
 * opens the task that answers it, everything else leaves the token where it is. Runs inside the transaction that appended the fact.
 */
@Component
class LifecycleListener {

    static final String LIFECYCLE = "group-lifecycle";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final StepCatalogue steps;
    private final WorkItems workItems;
    private final AidCases cases;
    private final CurrentAct act;

    LifecycleListener(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            StepCatalogue steps,
            WorkItems workItems,
            AidCases cases,
            CurrentAct act) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.steps = steps;
        this.workItems = workItems;
        this.cases = cases;
        this.act = act;
    }

    @EventListener
    void on(Entry entry) {
        if (entry.fact() instanceof GroupRegistered registered) {
            act.during(entry.act(), () -> start(registered, entry));
        } else if (entry.fact() instanceof CaseFact fact) {
            steps.movedBy(fact.getClass()).forEach(step -> move(fact.caseId(), step));
            if (steps.isQuestion(fact.getClass())) {
                act.during(entry.act(), () -> ask(fact, entry.type()));
            }
            steps.completedBy(fact.getClass()).ifPresent(step -> act.during(entry.act(), () -> complete(fact, step)));
        }
    }

    private void start(GroupRegistered registered, Entry entry) {
        CaseId caseId = registered.caseId();
        cases.open(caseId, registered.programmeYear(), entry.act().when());
        runtime.startProcessInstanceByKey(LIFECYCLE, caseId.toString());
    }

    /** Timers are named after the step behind a dot; they are set anew by the expressions that set them. */
    private void move(CaseId caseId, Step<?> step) {
        workItems.move(caseId, step);
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list().stream()
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

    /** The case has to be where somebody may ask; one question of a kind at a time is the feature's to see to. */
    private void ask(CaseFact fact, String message) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(fact.caseId().toString())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new NotWaiting(fact.caseId(), message);
        }
    }

    private void complete(CaseFact fact, Step<?> step) {
        String task =
                workItems.close(fact.caseId(), step.key()).orElseThrow(() -> new NotWaiting(fact.caseId(), step.key()));
        try {
            tasks.complete(task, fact.answers());
        } catch (OptimisticLockingException | NullValueException e) {
            throw new NotWaiting(fact.caseId(), step.key());
        }
    }
}
