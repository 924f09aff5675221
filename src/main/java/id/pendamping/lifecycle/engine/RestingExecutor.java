package id.pendamping.lifecycle.engine;

import id.pendamping.journal.Rest;
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

    RestingExecutor(Rest rest) {
        this.rest = rest;
    }

    @Override
    public AcquireJobsCmd getAcquireJobsCmd(int most) {
        return new AcquireJobsCmd(this, most) {
            @Override
            public AcquiredJobs execute(CommandContext context) {
                return rest.isOver() ? super.execute(context) : new AcquiredJobs(0);
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
