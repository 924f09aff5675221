package id.pendamping.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.journal.Rest;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

@PendampingTest
class RestingExecutorIT {

    private static final String STEP = "answer-assignment";

    @Autowired
    Scenario scenario;

    @Autowired
    Rest rest;

    @Autowired
    JobExecutor executor;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    WorkItems workItems;

    @Test
    void aTimerThatWasPickedUpBeforeIsPutBackWhileTimedWorkRests() {
        CaseId caseId = scenario.caseAt(STEP);
        Job timer =
                runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseId.subject().key())
                        .list()
                        .stream()
                        .flatMap(instance ->
                                management
                                        .createJobQuery()
                                        .timers()
                                        .processInstanceId(instance.getId())
                                        .list()
                                        .stream())
                        .filter(job -> workItems.find(caseId, STEP).isPresent() && isOf(job))
                        .findFirst()
                        .orElseThrow();

        rest.begin(Rest.Reason.CLOCK);
        try {
            run(timer);
            assertThat(workItems.find(caseId, STEP)).isPresent();
            Job after = management.createJobQuery().jobId(timer.getId()).singleResult();
            assertThat(after.getRetries()).isEqualTo(timer.getRetries());
        } finally {
            rest.end(Rest.Reason.CLOCK);
        }
        run(timer);
        assertThat(workItems.find(caseId, STEP))
                .as("the answer is not waited for any more")
                .isEmpty();
    }

    private boolean isOf(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId()
                .equals("answer-expired");
    }

    /** As when it was picked up just before its executor is stopped, which waits for what it has picked up. */
    private void run(Job timer) {
        ReflectionTestUtils.setField(executor, "acquireJobsRunnable", new SequentialJobAcquisitionRunnable(executor));
        ReflectionTestUtils.setField(executor, "isActive", true);
        try {
            executor.getExecuteJobsRunnable(List.of(timer.getId()), (ProcessEngineImpl) engine)
                    .run();
        } finally {
            ReflectionTestUtils.setField(executor, "isActive", false);
        }
    }
}
