package id.pendamping.registration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.access.Account;
import id.pendamping.bulk.DueJobs;
import id.pendamping.bulk.WorkerSwitch;
import id.pendamping.demo.Cast;
import id.pendamping.demo.sample.SampleFile;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.shared.Duty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import is stopped, killed and cut off from its database, and every group is registered once. */
@PendampingTest
class InterruptedImportIT {

    private static final int GROUPS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Imports imports;

    @Autowired
    Batches batches;

    @Autowired
    WorkerSwitch worker;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void letEverythingGo() {
        jdbc.sql("drop trigger if exists hinder on aid_group").update();
        worker.off();
    }

    @Test
    void aStopInTheMiddleIsTakenUpByTheNextStart() throws IOException {
        long before = registered();
        UUID batch = uploaded(GROUPS);

        worker.on();
        awaitDone(batch, 5);
        worker.off();
        Batch stopped = batches.find(batch).orElseThrow();
        assertThat(stopped.state()).isEqualTo(Batch.State.RUNNING);
        assertThat(stopped.done()).isLessThan(GROUPS);
        worker.on();

        awaitTheEnd(batch);
        assertEveryGroupOnce(batch, before);
    }

    @Test
    void whatAKilledNodeHadPickedUpIsTakenOverWithinSeconds() throws IOException {
        long before = registered();
        UUID batch = uploaded(GROUPS);
        worker.on();
        awaitDone(batch, 5);
        worker.off();
        // as a kill leaves it behind
        jdbc.sql("""
                        update scheduled_tasks set picked = true, picked_by = 'elsewhere', last_heartbeat = now() - interval '9 seconds'
                        where task_instance = :batch""").param("batch", batch.toString()).update();

        worker.on();

        awaitTheEnd(batch);
        assertEveryGroupOnce(batch, before);
    }

    @Test
    void aDatabaseThatDropsEveryConnectionNowAndThenOnlyTakesTime() throws IOException {
        long before = registered();
        UUID batch = uploaded(GROUPS);

        worker.on();
        for (int done = 5; done < GROUPS; done += 15) {
            awaitDone(batch, done);
            jdbc.sql("""
                            select count(pg_terminate_backend(pid)) from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid()
                                and application_name = 'PostgreSQL JDBC Driver'""").query(Integer.class).single();
        }

        awaitTheEnd(batch);
        assertEveryGroupOnce(batch, before);
    }

    @Test
    void aShortFaultRejectsNoGroupAndALastingOneHoldsUpNoOther() throws IOException {
        long before = registered();
        UUID batch = uploaded(3);
        hinder("new.number is not null");

        dueJobs.run();
        assertThat(batches.find(batch).orElseThrow().done())
                .as("it will be tried again")
                .isZero();
        jdbc.sql("drop trigger hinder on aid_group").update();
        dueJobs.runAgain();
        assertEveryGroupOnce(batch, before);

        UUID poisoned = uploaded(3);
        hinder("new.number is not null and (select done from import_batch where id = '" + poisoned + "') = 1");
        for (int tries = 0; tries < 6; tries++) {
            dueJobs.runAgain();
        }
        assertThat(batches.find(poisoned).orElseThrow())
                .extracting(Batch::state, Batch::accepted, Batch::rejected, Batch::failed)
                .containsExactly(Batch.State.FINISHED, 2, 0, 1);
    }

    /** No group that meets the condition can be stored. */
    private void hinder(String condition) {
        jdbc.sql("""
                        create or replace function hinder() returns trigger language plpgsql as $$
                        begin
                            if %s then
                                raise exception 'hindered' using errcode = 'deadlock_detected';
                            end if;
                            return new;
                        end $$""".formatted(condition)).update();
        jdbc.sql("create trigger hinder before insert on aid_group for each row execute function hinder()")
                .update();
    }

    private void assertEveryGroupOnce(UUID batch, long before) {
        Batch ended = batches.find(batch).orElseThrow();
        assertThat(ended.state()).isEqualTo(Batch.State.FINISHED);
        assertThat(ended.accepted()).isEqualTo(ended.groups());
        assertThat(registered()).isEqualTo(before + ended.groups());
        assertThat(jdbc.sql("select count(distinct case_number) from import_row where batch_id = :batch")
                        .param("batch", batch)
                        .query(Integer.class)
                        .single())
                .isEqualTo(ended.groups());
    }

    private UUID uploaded(int groups) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SampleFile.csv.write(InventedGroups.next(groups), file);
        Account registrar = cast.holding(Duty.REGISTRAR);
        return ((Imports.Uploaded.Taken) imports.take("kelompok.csv", file.toByteArray(), registrar)).batchId();
    }

    private void awaitDone(UUID batch, int groups) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .ignoreExceptions()
                .until(() -> batches.find(batch).orElseThrow().done() >= groups);
    }

    private void awaitTheEnd(UUID batch) {
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> batches.find(batch)
                .orElseThrow()
                .isOver());
    }

    private long registered() {
        return jdbc.sql("select count(*) from aid_group").query(Long.class).single();
    }
}
