package id.pendamping.bulk;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendamping.journal.Rest;
import id.pendamping.logging.Trace;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The jobs of all features as tasks of the scheduler. */
@Component
class JobTasks {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final long TURN_NANOS = Duration.ofSeconds(30).toNanos();

    private final List<BackgroundJob> jobs;
    private final List<RecurringJob> recurring;
    private final Rest rest;

    JobTasks(List<BackgroundJob> jobs, List<RecurringJob> recurring, Rest rest) {
        this.jobs = jobs;
        this.recurring = recurring;
        this.rest = rest;
    }

    List<Task<?>> handedIn() {
        return jobs.stream().<Task<?>>map(this::task).toList();
    }

    List<RecurringTask<Void>> recurring() {
        return recurring.stream().map(this::task).toList();
    }

    /** How long to wait before the next try: 1 s, 2 s, 4 s and so on, never more than a minute. */
    static Duration pause(int failures) {
        int doublings = Math.min(failures, 6);
        Duration pause = SHORTEST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private Task<Void> task(BackgroundJob job) {
        return Tasks.custom(job.name(), Void.class)
                .onFailure(afterAPause())
                .onDeadExecutionRevive()
                .execute(turns(job));
    }

    private RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    if (rest.isOver()) {
                        job.run();
                    }
                });
    }

    private ExecutionHandler<Void> turns(BackgroundJob job) {
        return (instance, context) -> {
            if (!rest.isOver()) {
                return (complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(LONGEST_PAUSE));
            }
            try (Trace.Open open = Trace.of(null).open()) {
                return switch (job.run(instance.getId(), new OnThread(context, System.nanoTime()))) {
                    case DONE -> new CompletionHandler.OnCompleteRemove<>();
                    case LEFT_OFF -> (complete, operations) -> operations.reschedule(complete, complete.getTimeDone());
                };
            }
        };
    }

    private static FailureHandler<Void> afterAPause() {
        return (complete, operations) -> operations.reschedule(
                complete, complete.getTimeDone().plus(pause(complete.getExecution().consecutiveFailures)));
    }

    private record OnThread(ExecutionContext context, long begun) implements Turn {

        @Override
        public boolean isOver() {
            return isStopping() || System.nanoTime() - begun > TURN_NANOS;
        }

        @Override
        public int failures() {
            return context.getExecution().consecutiveFailures;
        }

        @Override
        public boolean isStopping() {
            return context.getSchedulerState().isShuttingDown();
        }
    }
}
