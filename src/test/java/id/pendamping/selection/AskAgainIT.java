package id.pendamping.selection;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.sample.Fault;
import id.pendamping.group.Registration;
import id.pendamping.journal.Journal;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Groups that share something are flagged whatever their order, and no screening waits for another group's case. */
@PendampingTest
class AskAgainIT {

    @Autowired
    Scenario scenario;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService two = Executors.newFixedThreadPool(2);

    @Test
    void aScreeningWaitsForNoOtherCase() throws Exception {
        Registration registered = InventedGroups.next();
        CaseId earlier = scenario.group(registered);
        var held = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        Future<?> holder = two.submit(() -> transaction.executeWithoutResult(status -> {
            journal.lock(earlier.subject());
            held.countDown();
            await(free);
        }));
        await(held);
        try {
            Future<CaseId> later =
                    two.submit(() -> scenario.group(Fault.SHARED_PHONE.in(InventedGroups.next(), registered)));
            assertThat(screenings(later.get(20, TimeUnit.SECONDS))).containsExactly("FLAGGED");
        } finally {
            free.countDown();
            holder.get(20, TimeUnit.SECONDS);
            two.shutdown();
        }
        assertThat(screenings(earlier)).as("not yet").containsExactly("CLEAR");

        dueJobs.run();
        assertThat(screenings(earlier)).containsExactly("CLEAR", "FLAGGED");
        assertThat(toBeAsked(earlier)).isZero();
    }

    @Test
    void whatIsBegunAndNotDoneIsDoneOnce() {
        Registration registered = InventedGroups.next();
        CaseId earlier = scenario.group(registered);
        CaseId later = scenario.group(Fault.SHARED_PHONE.in(InventedGroups.next(), registered));
        assertThat(toBeAsked(later)).as("outlives a kill").isOne();
        dueJobs.run();
        assertThat(toBeAsked(later)).isZero();

        jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        values ('ask-again', :id, now() - interval '1 minute', false, 1)""").param("id", later.value() + "/2").update();
        dueJobs.run();
        assertThat(screenings(earlier)).containsExactly("CLEAR", "FLAGGED");
        assertThat(screenings(later)).containsExactly("FLAGGED");
    }

    /** Neither sees the other, when both come at the same moment. */
    @Test
    void twoThatComeAtOnceAreBothFlagged() throws Exception {
        List<CaseId> all = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                Registration one = InventedGroups.next();
                Registration other = Fault.SHARED_PHONE.in(InventedGroups.next(), one);
                var start = new CyclicBarrier(2);
                List<Future<CaseId>> both =
                        List.of(two.submit(() -> registered(start, one)), two.submit(() -> registered(start, other)));
                for (Future<CaseId> each : both) {
                    all.add(each.get(60, TimeUnit.SECONDS));
                }
            }
        } finally {
            two.shutdown();
        }
        dueJobs.run();
        assertThat(all).allSatisfy(caseId -> assertThat(flags(caseId))
                .as("flagged at once or later, and once for the same")
                .doesNotHaveDuplicates()
                .last()
                .asString()
                .contains(Sharers.SHARED));
    }

    private CaseId registered(CyclicBarrier start, Registration registration) throws Exception {
        start.await(30, TimeUnit.SECONDS);
        return scenario.group(registration);
    }

    private int toBeAsked(CaseId caseId) {
        return jdbc.sql(
                        "select count(*) from scheduled_tasks where task_name = 'ask-again' and task_instance like :case")
                .param("case", caseId.value() + "/%")
                .query(Integer.class)
                .single();
    }

    private List<String> screenings(CaseId caseId) {
        return jdbc.sql("select verdict from selection_judgement where case_id = :case and stage = 'SCREENING'"
                        + " order by round")
                .param("case", caseId.value())
                .query(String.class)
                .list();
    }

    /** Each time that the group was flagged, with the rules; neighbours of other tests may add one. */
    private List<String> flags(CaseId caseId) {
        return jdbc.sql("select array_to_string(rules, ',') from selection_judgement"
                        + " where case_id = :case and stage = 'SCREENING' and verdict = 'FLAGGED' order by round")
                .param("case", caseId.value())
                .query(String.class)
                .list();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
