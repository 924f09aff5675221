package id.pendamping.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.journal.Rest;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItems;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    JdbcClient jdbc;

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

    @Test
    void whatANodeFromTheFutureHasLockedIsFreeAgain() {
        List<String> jobs = List.of(job(), job());
        Instant now = ClockUtil.getCurrentTime().toInstant();
        lock(jobs.get(0), now.plus(Duration.ofDays(2)));
        lock(jobs.get(1), now.plus(Duration.ofMinutes(5)));

        new FarLocks(jdbc).freeNow(Duration.ofMinutes(5));

        assertThat(owner(jobs.get(0))).as("locked until the day after tomorrow").isEmpty();
        assertThat(owner(jobs.get(1))).as("locked as long as a lock lasts").contains("node");
        lock(jobs.get(1), null);
    }

    /** Nobody called it who could say so. */
    @Test
    void whatFailsByItselfIsKeptWithItsReason() {
        Job job = management.createJobQuery().jobId(job()).singleResult();
        String handler = jdbc.sql("select handler_type_ from act_ru_job where id_ = :job")
                .param("job", job.getId())
                .query(String.class)
                .single();
        assertThat(rest.isOver()).as("timed work goes on").isTrue();
        handledBy(job, "nobody");
        try {
            run(job);
            assertThat(retries(job)).as("it was run and failed").isLessThan(job.getRetries());
            assertThat(management.getJobExceptionStacktrace(job.getId())).contains("JobHandler");
        } finally {
            handledBy(job, handler);
            management.setJobRetries(job.getId(), job.getRetries());
        }
    }

    private int retries(Job job) {
        return jdbc.sql("select retries_ from act_ru_job where id_ = :job")
                .param("job", job.getId())
                .query(Integer.class)
                .single();
    }

    private void handledBy(Job job, String handler) {
        jdbc.sql("update act_ru_job set handler_type_ = :handler where id_ = :job")
                .param("handler", handler)
                .param("job", job.getId())
                .update();
    }

    private String job() {
        return jdbc.sql("select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.execution_id_"
                        + " join act_ru_execution r on r.id_ = e.proc_inst_id_ where r.business_key_ = :key limit 1")
                .param("key", scenario.caseAt(STEP).subject().key())
                .query(String.class)
                .single();
    }

    private void lock(String job, @Nullable Instant until) {
        jdbc.sql("update act_ru_job set lock_owner_ = :owner, lock_exp_time_ = :until where id_ = :job")
                .param("owner", until == null ? null : "node")
                .param("until", until == null ? null : Timestamp.from(until))
                .param("job", job)
                .update();
    }

    private Optional<String> owner(String job) {
        return jdbc.sql("select coalesce(lock_owner_, '') from act_ru_job where id_ = :job")
                .param("job", job)
                .query(String.class)
                .optional()
                .filter(owner -> !owner.isEmpty());
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
