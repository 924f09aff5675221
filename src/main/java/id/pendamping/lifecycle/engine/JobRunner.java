package id.pendamping.lifecycle.engine;

import id.pendamping.journal.Rest;
import id.pendamping.journal.TimedWork;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Runs timers while the program serves; stops before the relay and the pool do. */
@Component
@ConditionalOnProperty(name = "pendamping.jobs", matchIfMissing = true)
class JobRunner implements TimedWork {

    private final JobExecutor executor;
    private final Rest rest;

    /** The engine registers itself with the executor, so it has to be there first. */
    JobRunner(JobExecutor executor, org.camunda.bpm.engine.ProcessEngine engine, Rest rest) {
        this.executor = executor;
        this.rest = rest;
    }

    @Override
    public void start() {
        if (rest.isOver()) {
            executor.start();
        }
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }

    @Override
    public int getPhase() {
        return 1_000;
    }
}
