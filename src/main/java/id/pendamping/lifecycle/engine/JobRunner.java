package id.pendamping.lifecycle.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs timers while the program serves; stops before the relay and the pool do. */
@Component
@ConditionalOnProperty(name = "pendamping.jobs", matchIfMissing = true)
class JobRunner implements SmartLifecycle {

    private final JobExecutor executor;

    /** The engine registers itself with the executor, so it has to be there first. */
    JobRunner(JobExecutor executor, org.camunda.bpm.engine.ProcessEngine engine) {
        this.executor = executor;
    }

    @Override
    public void start() {
        executor.start();
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
