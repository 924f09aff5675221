package id.pendamping.lifecycle.engine;

import id.pendamping.journal.Entry;
import id.pendamping.journal.Fact;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.lifecycle.FactMessages;
import id.pendamping.lifecycle.Journey;
import id.pendamping.lifecycle.NotWaiting;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.DueDates;
import id.pendamping.worklist.UserTask;
import id.pendamping.worklist.UserTasks;
import id.pendamping.worklist.WorkItems;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Facts drive the engine: a fact completes the task that it is the end of, and reaches what waits for its message or
 * begins a process; every other fact leaves the token where it is. Runs inside the transaction that appended the fact.
 */
@Component
class LifecycleListener {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final UserTasks userTasks;
    private final FactMessages messages;
    private final Correlations correlations;
    private final WorkItems workItems;
    private final TaskTimers timers;
    private final List<Journey> journeys;
    private final DueDates dueDates;
    private final Standstill standstill;
    private final CurrentAct act;

    LifecycleListener(
            RuntimeService runtime,
            TaskService tasks,
            UserTasks userTasks,
            FactMessages messages,
            Correlations correlations,
            WorkItems workItems,
            TaskTimers timers,
            List<Journey> journeys,
            DueDates dueDates,
            Standstill standstill,
            CurrentAct act) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.userTasks = userTasks;
        this.messages = messages;
        this.correlations = correlations;
        this.workItems = workItems;
        this.timers = timers;
        this.journeys = List.copyOf(journeys);
        this.dueDates = dueDates;
        this.standstill = standstill;
        this.act = act;
    }

    @EventListener
    void on(Entry entry) {
        try {
            move(entry);
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("Two at a time move " + entry.subject(), e);
        }
    }

    private void move(Entry entry) {
        Fact fact = entry.fact();
        for (UserTask task : userTasks.movedBy(fact.getClass())) {
            if (task.due(entry.subject()).isEmpty()) {
                continue;
            }
            workItems.move(entry.subject(), task);
            timers.move(entry.subject(), task);
        }
        userTasks.passedOnBy(fact.getClass()).forEach(task -> workItems.passOn(entry.subject(), task));
        List<FactMessage> sent = messages.of(fact, entry.act().actor());
        send(sent, entry, false);
        boolean reported = sent.stream().anyMatch(FactMessage::onlyFromOutside);
        userTasks
                .completedBy(fact.getClass())
                .filter(task ->
                        !reported || workItems.find(entry.subject(), task.key()).isPresent())
                .ifPresent(task -> act.during(entry.act(), () -> complete(entry.subject(), fact, task)));
        send(sent, entry, true);
        if (dueDates.standStill(entry.subject())) {
            standstill.begin(entry.subject());
        }
    }

    private void send(List<FactMessage> messages, Entry entry, boolean afterTheStep) {
        messages.stream()
                .filter(message -> message.afterTheStep() == afterTheStep)
                .forEach(message -> act.during(entry.act(), () -> send(message, entry)));
    }

    private void send(FactMessage message, Entry entry) {
        if (message.model() != null) {
            start(message.model(), entry.subject(), entry.act().when());
        }
        if (message.message() != null) {
            correlations.correlate(message.message(), message.onlyIfAwaited(), entry);
        }
    }

    private void start(String model, Subject subject, Instant when) {
        journeys.stream()
                .filter(journey -> journey.model().equals(model))
                .forEach(journey -> journey.begin(subject, when));
        runtime.startProcessInstanceByKey(model, subject.key());
    }

    private void complete(Subject subject, Fact fact, UserTask done) {
        String task = workItems.close(subject, done.key()).orElseThrow(() -> new NotWaiting(subject, done.key()));
        try {
            tasks.complete(task, fact.answers());
        } catch (OptimisticLockingException | NullValueException e) {
            throw new NotWaiting(subject, done.key());
        }
    }
}
