package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.models.ProcessTokens;
import id.pendamping.shared.Act;
import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Moves tokens by the engine's own means, in the name of the administrator who repairs. */
@Component
class EngineTokens implements ProcessTokens {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final CurrentAct act;
    /** By model version and node. A deployed model never changes. */
    private final Map<String, Map<String, List<String>>> placesFrom = new ConcurrentHashMap<>();

    EngineTokens(RuntimeService runtime, RepositoryService repository, ManagementService management, CurrentAct act) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.act = act;
    }

    @Override
    public List<Token> of(Subject subject) {
        List<Token> tokens = new ArrayList<>();
        for (ProcessInstance instance : instances(subject)) {
            ProcessDefinition definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
            for (String node : nodes(runtime, instance)) {
                tokens.add(new Token(
                        definition.getKey(),
                        definition.getVersion(),
                        node,
                        !(element(definition, node) instanceof CallActivity)));
            }
        }
        return tokens;
    }

    @Override
    public List<FailedJob> failed(Subject subject) {
        List<FailedJob> failed = new ArrayList<>();
        for (ProcessInstance instance : instances(subject)) {
            for (Job job : management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .noRetriesLeft()
                    .list()) {
                failed.add(new FailedJob(
                        job.getId(),
                        repository
                                .getProcessDefinition(instance.getProcessDefinitionId())
                                .getKey(),
                        management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId(),
                        Objects.requireNonNullElse(job.getExceptionMessage(), "")));
            }
        }
        return failed;
    }

    @Override
    public List<String> places(Subject subject, String model, String from) {
        ProcessDefinition definition =
                repository.getProcessDefinition(instance(subject, model).getProcessDefinitionId());
        return placesFrom
                .computeIfAbsent(definition.getId(), version -> new ConcurrentHashMap<>())
                .computeIfAbsent(from, node -> onTheSameWay(definition, node));
    }

    private List<String> onTheSameWay(ProcessDefinition definition, String from) {
        FlowNode here = element(definition, from);
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !node.equals(here)
                        && Stream.of(UserTask.class, ServiceTask.class, BusinessRuleTask.class)
                                .anyMatch(kind -> kind.isInstance(node))
                        && WaysOfModel.isOneWay(here, node))
                .map(FlowNode::getId)
                .toList();
    }

    @Override
    public void move(Subject subject, String model, String from, String to, Act deed) {
        ProcessInstance instance = instance(subject, model);
        if (!nodes(runtime, instance).contains(from)) {
            throw new IllegalStateException(subject.key() + " does not wait at " + from);
        }
        act.during(deed, () -> runtime.createProcessInstanceModification(instance.getId())
                .cancelAllForActivity(from)
                .startBeforeActivity(to)
                .execute());
    }

    @Override
    public void retry(Subject subject, String job) {
        if (failed(subject).stream().noneMatch(known -> known.id().equals(job))) {
            throw new IllegalStateException(subject.key() + " has no failed job " + job);
        }
        management.setJobRetries(job, 1);
    }

    /** Read from the tree: after a move the engine may leave an execution marked as inactive whose task waits all the same. */
    static List<String> nodes(RuntimeService runtime, ProcessInstance instance) {
        return leaves(runtime.getActivityInstance(instance.getId())).toList();
    }

    private static Stream<String> leaves(ActivityInstance here) {
        ActivityInstance[] inside = here.getChildActivityInstances();
        return Stream.concat(
                inside.length == 0 && here.getParentActivityInstanceId() != null
                        ? Stream.of(here.getActivityId())
                        : Stream.of(inside).flatMap(EngineTokens::leaves),
                Stream.of(here.getChildTransitionInstances()).map(TransitionInstance::getActivityId));
    }

    private FlowNode element(ProcessDefinition definition, String node) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementById(node);
    }

    private List<ProcessInstance> instances(Subject subject) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.key())
                .list();
    }

    private ProcessInstance instance(Subject subject, String model) {
        return Objects.requireNonNull(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(subject.key())
                        .processDefinitionKey(model)
                        .singleResult(),
                () -> subject.key() + " is not in " + model);
    }
}
