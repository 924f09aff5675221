package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.AidCases;
import id.pendamping.lifecycle.StepCatalogue;
import id.pendamping.lifecycle.WorkItems;
import id.pendamping.shared.CaseId;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps the work list and the case's stage in step with the engine, inside its transaction. */
@Component
class TaskWatch extends AbstractBpmnParseListener {

    private final ObjectProvider<WorkItems> workItems;
    private final ObjectProvider<StepCatalogue> steps;
    private final ObjectProvider<AidCases> cases;
    private final Clock clock;

    TaskWatch(
            ObjectProvider<WorkItems> workItems,
            ObjectProvider<StepCatalogue> steps,
            ObjectProvider<AidCases> cases,
            Clock clock) {
        this.workItems = workItems;
        this.steps = steps;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) this::opened);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, (TaskListener) this::dropped);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (isOfLifecycle(activity)) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> cases.getObject().enter(caseOf(execution), execution.getCurrentActivityId()));
        }
    }

    /** The case has its outcome here and goes on being looked at. */
    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        endsAt(activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        endsAt(activity);
    }

    private void endsAt(ActivityImpl activity) {
        if (isOfLifecycle(activity)) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution ->
                    cases.getObject().end(caseOf(execution), execution.getCurrentActivityId(), clock.instant()));
        }
    }

    private static boolean isOfLifecycle(ActivityImpl activity) {
        return LifecycleListener.LIFECYCLE.equals(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey());
    }

    static CaseId caseOf(DelegateExecution execution) {
        return CaseId.of(execution.getProcessBusinessKey());
    }

    private void opened(DelegateTask task) {
        String key = task.getTaskDefinitionKey();
        workItems
                .getObject()
                .open(caseOf(task.getExecution()), steps.getObject().get(key), task.getId());
    }

    private void dropped(DelegateTask task) {
        workItems.getObject().drop(task.getId());
    }
}
