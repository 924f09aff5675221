package id.pendamping.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Subject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A batch from its preview to its record, with everything that may come between. */
@PendampingTest
class BatchIT {

    private static final String REGENCY = "3509";

    @LocalServerPort
    int port;

    @Autowired
    BulkWork work;

    @Autowired
    BatchStore store;

    @Autowired
    BatchRows rows;

    @Autowired
    OldPreviews oldPreviews;

    @Autowired
    TrialDeed deed;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    WorkerSwitch worker;

    @Autowired
    JournalReader journal;

    @Autowired
    Accounts accounts;

    @Autowired
    Scenario scenario;

    @Autowired
    Cast cast;

    @Autowired
    ProgramClock clock;

    private Account owner;

    @BeforeEach
    void meet() {
        owner = cast.holding(Duty.BUDGET_AUTHORITY);
        deed.done.clear();
        deed.faults.clear();
    }

    @AfterEach
    void letEverythingGo() {
        worker.off();
    }

    @Test
    void everyRowIsForetoldThenDoneOrRefusedAndTheEndIsOnRecord() {
        UUID id = prepared("a", "refused-b", "c");
        Person person = scenario.person(owner);
        String page = "/batches/" + id;
        assertThat(person.get(page).body()).contains("Sedang diuji coba").doesNotContain("Jalankan untuk");
        assertThat(work.move(batch(id), BulkWork.Move.RUN, owner))
                .as("not rehearsed yet")
                .isFalse();

        dueJobs.run();
        assertThat(deed.done).as("a preview changes nothing").isEmpty();
        assertThat(person.get(page).body())
                .contains("Uji coba selesai", "Jalankan untuk 2 kasus", "Akan ditolak", "Lebih dari 7 kasus");
        assertThat(person.post(page, page + "/run", Map.of()).statusCode()).isEqualTo(302);
        dueJobs.run();

        assertThat(batch(id))
                .extracting(Batch::state, Batch::done, Batch::refused, Batch::failed)
                .containsExactly(Batch.State.FINISHED, 2, 1, 0);
        assertThat(deed.done).containsExactlyInAnyOrder("batch/" + id + "/1", "batch/" + id + "/3");
        assertThat(record(id).data())
                .containsEntry("state", "FINISHED")
                .containsEntry("subjects", 3L)
                .containsEntry("done", 2L)
                .containsEntry("refused", 1L);
        assertThat(person.get(page + "?result=REFUSED").body())
                .contains("Lebih dari 7 kasus", "Kelompok refused-b")
                .doesNotContain("Kelompok a<");
        assertThat(person.get(page + "/result.csv").body())
                .contains("2;TKM-refused-b;Kelompok refused-b;Ditolak;Lebih dari 7 kasus. Persempit saringan.");
        assertThat(person.file(page + "/result.xlsx").body()).startsWith('P', 'K');
        assertThat(person.get("/batches").body()).contains(page, "Selesai");
        assertThat(person.get(page + "?lang=en").body()).contains("Finished", "More than 7 cases");
    }

    @Test
    void aPausedRunGoesOnWhereItWasAndACancelledOneLeavesTheRest() {
        UUID id = rehearsed(many("p", 300));
        worker.on();
        assertThat(work.move(batch(id), BulkWork.Move.RUN, owner)).isTrue();
        await(id, batch -> batch.done() >= 5);
        assertThat(work.move(batch(id), BulkWork.Move.CANCEL, owner))
                .as("it is paused first")
                .isFalse();
        assertThat(work.move(batch(id), BulkWork.Move.PAUSE, owner)).isTrue();
        assertThat(work.move(batch(id), BulkWork.Move.PAUSE, owner)).as("it is").isFalse();
        assertThat(work.move(batch(id), BulkWork.Move.RESUME, owner)).isTrue();
        await(id, Batch::isOver);
        assertThat(batch(id).done()).isEqualTo(300);
        assertThat(deed.done).hasSize(300);
        worker.off();

        UUID other = rehearsed(many("q", 4));
        work.move(batch(other), BulkWork.Move.RUN, owner);
        work.move(batch(other), BulkWork.Move.PAUSE, owner);
        dueJobs.run();
        assertThat(batch(other).done()).as("paused before it began").isZero();
        assertThat(work.move(batch(other), BulkWork.Move.CANCEL, owner)).isTrue();
        dueJobs.run();
        assertThat(record(other).data()).containsEntry("state", "CANCELLED").containsEntry("left", 4L);
        assertThat(work.move(batch(other), BulkWork.Move.RESUME, owner)).isFalse();
    }

    @Test
    void aStopInTheMiddleAndARowThatWasDoneButNotWrittenDownDoubleNothing() {
        UUID id = rehearsed(many("k", 400));
        work.move(batch(id), BulkWork.Move.RUN, owner);
        // as a kill between the deed and its row leaves it
        deed.done.add("batch/" + id + "/1");

        worker.on();
        await(id, batch -> batch.done() >= 3);
        worker.off();
        assertThat(batch(id).state()).isEqualTo(Batch.State.RUNNING);
        worker.on();
        await(id, Batch::isOver);

        assertThat(batch(id).done()).isEqualTo(400);
        assertThat(deed.done).hasSize(400);
    }

    @Test
    void aShortFaultTurnsNoRowIntoARefusedOneAndALastingOneHoldsUpNoOther() {
        UUID id = rehearsed("f", "g", "h");
        deed.faults.put("f", 2);
        deed.faults.put("g", 5);
        work.move(batch(id), BulkWork.Move.RUN, owner);

        dueJobs.run();
        assertThat(batch(id))
                .extracting(Batch::state, Batch::done, Batch::failed)
                .containsExactly(Batch.State.RUNNING, 1, 0);
        IntStream.range(0, 4).forEach(again -> dueJobs.runAgain());
        assertThat(batch(id))
                .extracting(Batch::state, Batch::done, Batch::refused, Batch::failed)
                .containsExactly(Batch.State.FINISHED, 2, 0, 1);

        assertThat(work.move(batch(id), BulkWork.Move.RETRY, owner)).isTrue();
        dueJobs.run();
        assertThat(batch(id))
                .extracting(Batch::state, Batch::done, Batch::failed)
                .containsExactly(Batch.State.FINISHED, 3, 0);
    }

    @Test
    void theOwnerRunsItSupervisorsOfItsRegionsSeeItAndNobodyElseKnowsOfIt() {
        UUID id = rehearsed("s");
        String page = "/batches/" + id;
        open("madura.pemeriksa", Duty.AUDITOR, "3528");
        open("jember.pemeriksa", Duty.AUDITOR, REGENCY);

        for (String seeing : List.of("nia.pemeriksa", "dian.admin", "jember.pemeriksa")) {
            Person person = new Person(port, seeing, Cast.SECRET);
            assertThat(person.get(page).statusCode()).as(seeing).isEqualTo(200);
            assertThat(person.get(page).body()).doesNotContain("Jalankan untuk");
            assertThat(person.get("/batches").body()).contains(page);
            assertThat(person.post("/batches", page + "/run", Map.of()).statusCode())
                    .isEqualTo(403);
        }
        for (String blind : List.of("madura.pemeriksa", "bambang.ppk")) {
            Person person = new Person(port, blind, Cast.SECRET);
            for (String address : List.of(page, page + "/result.csv", page + "/result.xlsx")) {
                assertThat(person.get(address).statusCode()).as(blind).isEqualTo(404);
            }
            assertThat(person.get("/batches").body()).doesNotContain(page);
            HttpResponse<String> run = person.post("/batches", page + "/run", Map.of());
            assertThat(run.statusCode()).isEqualTo(404);
        }
        assertThat(batch(id).state()).isEqualTo(Batch.State.PREVIEW);
    }

    @Test
    void aListIsNeitherEmptyNorEndlessAndAPreviewOfYesterdayIsOver() {
        assertThat(work.prepare(order(), owner, "none")).isInstanceOf(BulkWork.Prepared.Refused.class);
        assertThat(work.prepare(order(many("n", BulkWork.MOST_ROWS + 1)), owner, "many"))
                .isInstanceOf(BulkWork.Prepared.Refused.class);

        String key = UUID.randomUUID().toString();
        BulkWork.Prepared first = work.prepare(order("once"), owner, key);
        assertThat(work.prepare(order("once", "more"), owner, key))
                .as("sent again when the list is another one")
                .isEqualTo(first);
        assertThat(work.prepare(order("once"), cast.holding(Duty.TREASURER), key))
                .as("somebody else's key")
                .isNotEqualTo(first);

        UUID id = rehearsed("y");
        clock.standAt(clock.instant().plus(Duration.ofHours(25)));
        oldPreviews.run();
        assertThat(batch(id).state()).isEqualTo(Batch.State.CANCELLED);
        assertThat(journal.latest(batch(id).subject(), 1))
                .as("nothing has happened")
                .isEmpty();
    }

    private void open(String login, Duty duty, String region) {
        accounts.openHashed(login, "Contoh " + login, accounts.hash(Cast.SECRET), Set.of(duty), Set.of(region), null);
    }

    private UUID rehearsed(String... subjects) {
        UUID id = prepared(subjects);
        dueJobs.run();
        assertThat(batch(id).isRehearsed()).isTrue();
        return id;
    }

    private UUID prepared(String... subjects) {
        return ((BulkWork.Prepared.Begun)
                        work.prepare(order(subjects), owner, UUID.randomUUID().toString()))
                .batchId();
    }

    private static BulkOrder order(String... subjects) {
        return new BulkOrder(
                TrialDeed.NAME,
                "bulk.work",
                "{}",
                Duty.BUDGET_AUTHORITY,
                List.of(new BulkOrder.Condition("tasks.phase", "3")),
                Stream.of(subjects)
                        .map(id -> new BulkOrder.Chosen(
                                new Subject(Subject.Kind.CASE, id), "TKM-" + id, "Kelompok " + id, REGENCY))
                        .toList());
    }

    private static String[] many(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }

    private Batch batch(UUID id) {
        return store.find(id).orElseThrow();
    }

    private Recorded record(UUID id) {
        return journal.latest(batch(id).subject(), 1).get(0);
    }

    private void await(UUID id, java.util.function.Predicate<Batch> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> condition.test(batch(id)));
    }
}
