package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.Journey;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.UserTasks;
import id.pendamping.worklist.WorkItems;
import java.util.Optional;
import java.util.function.BiConsumer;
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

/** Keeps the work list, and where subjects stand on their way, in step with the engine, inside its transaction. */
@Component
class TaskWatch extends AbstractBpmnParseListener {

    /** The frame of a model that holds the stages. */
    private static final String WAY = "way";

    private final ObjectProvider<WorkItems> workItems;
    private final ObjectProvider<UserTasks> tasks;
    private final ObjectProvider<Journey> journeys;
    private final CurrentAct act;

    TaskWatch(
            ObjectProvider<WorkItems> workItems,
            ObjectProvider<UserTasks> tasks,
            ObjectProvider<Journey> journeys,
            CurrentAct act) {
        this.workItems = workItems;
        this.tasks = tasks;
        this.journeys = journeys;
        this.act = act;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.getCandidateGroupIdExpressions().clear(); // the model tells readers; the work list has the duty
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) this::opened);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, (TaskListener) this::dropped);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        tell(activity, (journey, execution) -> journey.enter(subjectOf(execution), execution.getCurrentActivityId()));
    }

    /** The subject has its outcome here and goes on being looked at. */
    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        endsAt(activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        endsAt(activity);
    }

    private void endsAt(ActivityImpl activity) {
        listen(activity, (journey, execution) -> outcome(activity)
                .ifPresent(outcome ->
                        journey.end(subjectOf(execution), outcome, act.get().when())));
    }

    /** Beside the way only an end that is named after an outcome of the way, before a dot, is one; after it stands why. */
    private static Optional<String> outcome(ActivityImpl activity) {
        String id = activity.getId();
        if (isOnTheWay(activity)) {
            return Optional.of(id);
        }
        return Optional.of(id)
                .filter(name -> name.contains("."))
                .filter(name ->
                        activity.getProcessDefinition().findActivity(name.substring(0, name.indexOf('.'))) != null);
    }

    /** What lies beside the way is no stage of it. */
    private void tell(ActivityImpl activity, BiConsumer<Journey, DelegateExecution> news) {
        if (isOnTheWay(activity)) {
            listen(activity, news);
        }
    }

    /** Models of the first releases have no frame around the stages. */
    private static boolean isOnTheWay(ActivityImpl activity) {
        ActivityImpl way = activity.getProcessDefinition().findActivity(WAY);
        return activity.getFlowScope() == (way == null ? activity.getProcessDefinition() : way);
    }

    private void listen(ActivityImpl activity, BiConsumer<Journey, DelegateExecution> news) {
        String model = ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey();
        journeys.stream()
                .filter(journey -> journey.model().equals(model))
                .forEach(journey -> activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> news.accept(journey, execution)));
    }

    static Subject subjectOf(DelegateExecution execution) {
        return Subject.ofKey(execution.getProcessBusinessKey());
    }

    private void opened(DelegateTask task) {
        String key = task.getTaskDefinitionKey();
        workItems
                .getObject()
                .open(subjectOf(task.getExecution()), tasks.getObject().get(key), task.getId());
    }

    private void dropped(DelegateTask task) {
        workItems.getObject().drop(task.getId());
    }
}
