package id.pendamping.bulk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import id.pendamping.journal.Rest;
import id.pendamping.journal.TimedWork;
import id.pendamping.watching.ClockWatch;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the jobs while the program serves. What a node has picked up shows a heartbeat; a job whose heart has stood still
 * for eight seconds is taken up by whichever node looks next. It goes by the time that passes, so that a node whose clock is
 * set puts no job off for the others.
 */
@Component
class Worker implements TimedWork {

    private static final int THREADS = 3;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int HEARTBEATS_MISSED = 4;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final DataSource dataSource;
    private final JobTasks tasks;
    private final ClockWatch clock;
    private final Rest rest;
    private final boolean here;
    private volatile @Nullable Scheduler scheduler;

    Worker(
            DataSource dataSource,
            JobTasks tasks,
            ClockWatch clock,
            Rest rest,
            @Value("${pendamping.jobs:true}") boolean here) {
        this.clock = clock;
        this.rest = rest;
        this.dataSource = dataSource;
        this.tasks = tasks;
        this.here = here;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void handedIn(Jobs.HandedIn work) {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    /** A scheduler that was stopped does not begin again, so each start has its own. */
    @Override
    public void start() {
        if (!rest.isOver()) {
            return;
        }
        Scheduler starting = Scheduler.create(dataSource, tasks.handedIn())
                .startTasks(tasks.recurring())
                .clock(clock::steadyTime)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .threads(THREADS)
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .shutdownMaxWait(STOP_PATIENCE)
                .failureLogging(LogLevel.WARN, true)
                .build();
        starting.start();
        scheduler = starting;
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public boolean isAutoStartup() {
        return here;
    }

    /** With timers: after the relay, and stopped before it and before the pool. */
    @Override
    public int getPhase() {
        return 1_000;
    }
}
