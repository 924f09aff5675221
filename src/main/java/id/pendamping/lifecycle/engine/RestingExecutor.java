package id.pendamping.lifecycle.engine;

import id.pendamping.journal.Rest;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;

/** Runs the engine's jobs; none is picked up while timed work rests, and those that were picked up before are put back. */
class RestingExecutor extends DefaultJobExecutor {

    private final Rest rest;
    private final FarLocks farLocks;

    RestingExecutor(Rest rest, FarLocks farLocks) {
        this.rest = rest;
        this.farLocks = farLocks;
    }

    @Override
    public AcquireJobsCmd getAcquireJobsCmd(int most) {
        return new AcquireJobsCmd(this, most) {
            @Override
            public AcquiredJobs execute(CommandContext context) {
                if (!rest.isOver()) {
                    return new AcquiredJobs(0);
                }
                farLocks.free(Duration.ofMillis(getLockTimeInMillis()));
                return super.execute(context);
            }
        };
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new ExecuteJobsRunnable(jobs, engine) {
            @Override
            protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failures) {
                if (rest.isOver()) {
                    super.executeJob(job, commands, failures);
                } else {
                    unlockJob(job, commands);
                }
            }
        };
    }
}
