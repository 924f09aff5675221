package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.Journey;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.programme.LastDay;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Suspends the jobs of every process of a subject but that of its way, where nothing waits for a day but what runs beside it.
 * That is done when the transaction ends, because only then every token has come to rest.
 */
@Component
class EngineStandstill implements Standstill {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final WorkItems workItems;
    private final Set<String> ways;

    EngineStandstill(
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService management,
            WorkItems workItems,
            List<Journey> journeys) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.workItems = workItems;
        this.ways = journeys.stream().map(Journey::model).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isAwaited(Subject subject, String message) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(subject.key())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    @Override
    public boolean isRunning(Subject subject, String model) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(subject.key())
                        .processDefinitionKey(model)
                        .count()
                > 0;
    }

    @Override
    public void begin(Subject subject) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                workItems.hold(subject);
                stages(subject).forEach(instance -> management
                        .updateJobSuspensionState()
                        .byProcessInstanceId(instance)
                        .suspend());
            }
        });
    }

    @Override
    public void end(Subject subject, Function<WorkItem, LastDay> deferred) {
        List<String> stages = stages(subject);
        List<Job> timers = stages.stream()
                .flatMap(instance -> management.createJobQuery().timers().processInstanceId(instance).list().stream())
                .toList();
        Map<String, Long> moved = workItems.of(subject).stream()
                .collect(Collectors.toMap(WorkItem::step, item -> goOn(item, deferred.apply(item))));
        for (Job timer : timers) {
            String node = node(timer);
            long days = moved.getOrDefault(node.substring(node.indexOf('.') + 1), 0L);
            if (days != 0 && timer.getDuedate() != null) {
                management.setJobDuedate(
                        timer.getId(), Date.from(timer.getDuedate().toInstant().plus(Duration.ofDays(days))));
            }
        }
        activateAtTheEnd(subject);
    }

    /** An engine that has moved timers in the course of a step writes them before it does this. */
    private void activateAtTheEnd(Subject subject) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                stages(subject).forEach(instance -> management
                        .updateJobSuspensionState()
                        .byProcessInstanceId(instance)
                        .activate());
            }
        });
    }

    private long goOn(WorkItem item, LastDay last) {
        workItems.goOn(item, last);
        return ChronoUnit.DAYS.between(item.dueOn(), last.on());
    }

    private List<String> stages(Subject subject) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject.key()).list().stream()
                .filter(instance -> !ways.contains(repository
                        .getProcessDefinition(instance.getProcessDefinitionId())
                        .getKey()))
                .map(ProcessInstance::getId)
                .toList();
    }

    private String node(Job timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
