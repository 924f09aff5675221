package id.pendamping.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.forms.Drafts;
import id.pendamping.forms.Forms;
import id.pendamping.journal.Fact;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.lifecycle.NotWaiting;
import id.pendamping.lifecycle.Timers;
import id.pendamping.lifecycle.engine.MadeUpModel;
import id.pendamping.listing.PageRequest;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import id.pendamping.worklist.WorkList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A subject that is no case owns a process, tasks on the work list, drafts and deadlines. */
@PendampingTest
class OtherSubjectsIT {

    private static final String VERIFIER = "laila.verifikator";

    @Autowired
    Scenario scenario;

    @Autowired
    MadeUpBatches.Owner batches;

    @Autowired
    Desk desk;

    @Autowired
    StepCatalogue steps;

    @Autowired
    Forms forms;

    @Autowired
    Drafts drafts;

    @Autowired
    WorkItems workItems;

    @Autowired
    WorkList workList;

    @Autowired
    Accounts accounts;

    @Autowired
    Timers timers;

    @Autowired
    Journal journal;

    @Autowired
    JournalReader reader;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ProgramClock clock;

    @Autowired
    ApplicationContext program;

    private final UUID id = UUID.randomUUID();
    private final String number = "B-" + id.toString().substring(0, 8);
    private final Subject batch = MadeUpBatches.batch(id);

    @BeforeEach
    void deploy() {
        MadeUpModel.deploy(program, "made-up/made-up-batch.bpmn");
    }

    @Test
    void itsTaskIsOnTheWorkListAndDoneAtTheDesk() {
        open();
        WorkItem item = workItems.find(batch, "check-batch").orElseThrow();
        assertThat(item.number()).isEqualTo(number);
        assertThat(item.regency()).isNull();
        assertThat(item.dueOn()).isEqualTo(MadeUpBatches.LAST_DAY);
        assertThat(listOf(national())).extracting(WorkItem::id).contains(item.id());
        assertThat(listOf(account(VERIFIER))).as("works for one province").isEmpty();

        Step<?> step = steps.get("check-batch");
        var check = forms.read(new MadeUpBatches.Check("In order."));
        assertThat(desk.perform(account(VERIFIER), batch, step, check, null)).isEqualTo(new Submission.Unknown());
        assertThat(desk.rehearse(national(), batch, step, check)).isEqualTo(new Submission.Accepted());
        assertThat(desk.perform(national(), batch, step, check, "key-" + number))
                .isEqualTo(new Submission.Accepted());
        assertThat(desk.perform(national(), batch, step, check, "key-" + number))
                .as("sent again")
                .isEqualTo(new Submission.Accepted());
        assertThat(desk.perform(national(), batch, step, check, null)).isEqualTo(new Submission.Moved());

        assertThat(workItems.of(batch)).isEmpty();
        assertThat(types(batch)).containsExactly("made-up-opened", "made-up-checked");
    }

    @Test
    void itsDraftIsKeptAndGoneWhenItIsHandedIn() {
        open();
        Person person = scenario.person(national());
        String address = "/batches/" + number + "/steps/check-batch";
        String change = """
                [{"name": "words", "value": "Half a sentence", "base": 0, "key": "%s"}]""".formatted(UUID.randomUUID());
        assertThat(person.patch(address + "/draft", change).statusCode()).isEqualTo(200);
        assertThat(person.get(address + "/draft").body()).contains("Half a sentence");
        assertThat(scenario.person(VERIFIER).get(address + "/draft").statusCode())
                .isEqualTo(404);

        var handedIn = person.post("/tasks", address, Map.of("_key", number, "words", "A whole sentence."));
        assertThat(handedIn.statusCode()).isEqualTo(302);
        assertThat(handedIn.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/tasks/back"));

        assertThat(drafts.of(batch, "check-batch").values()).isEmpty();
        assertThat(reader.latest(batch, 1)).extracting(Recorded::reason).containsExactly("A whole sentence.");
    }

    @Test
    void itsDeadlineIsMissedOnItsOwnRecord() {
        open();
        clock.standAt(
                MadeUpBatches.LAST_DAY.plusDays(2).atStartOfDay(clock.getZone()).toInstant());
        timers.fireDue();

        assertThat(reader.latest(batch, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("deadline-missed");
            assertThat(entry.data()).containsOnlyKeys("dueOn", "step");
        });
        assertThat(workItems.of(batch)).hasSize(1);
    }

    @Test
    void itsFactReachesTheEventThatWaitsForTheMessage() {
        open();
        record(new MadeUpBatches.Recalled(id));

        assertThat(workItems.of(batch)).isEmpty();
        assertThatThrownBy(() -> record(new MadeUpBatches.Recalled(id))).isInstanceOf(NotWaiting.class);
        assertThat(types(batch)).containsExactly("made-up-opened", "made-up-recalled");
    }

    private void open() {
        batches.open(id, number);
        record(new MadeUpBatches.Opened(id));
    }

    private void record(Fact fact) {
        transaction.executeWithoutResult(
                status -> journal.record(fact, Act.by(national().as(Duty.MONITOR), clock.instant())));
    }

    private List<String> types(Subject subject) {
        return reader.of(subject, 0, 10).stream().map(Recorded::type).toList();
    }

    private List<WorkItem> listOf(Account account) {
        var batchesOnly = new WorkList.Filter(WorkList.View.ALL, "check-batch", null, null, null);
        return workList.page(account, batchesOnly, PageRequest.of(1, 50)).page().items();
    }

    private Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }

    /** A verifier for the whole country. */
    private Account national() {
        return accounts.open(
                "verifikator.pusat",
                "Verifikator Pusat",
                "pendamping",
                Set.of(Duty.VERIFIER, Duty.MONITOR),
                Set.of(),
                null);
    }
}
