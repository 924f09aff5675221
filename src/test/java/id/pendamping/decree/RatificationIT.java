package id.pendamping.decree;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.bulk.WorkerSwitch;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Step;
import id.pendamping.forms.Forms;
import id.pendamping.group.Registration;
import id.pendamping.programme.Phase;
import id.pendamping.ranking.NominativeLists;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.TrialPhases;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Subject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Groups become recipients by one decree, each of them once, whatever happens to the program meanwhile; {@code -Dratification.groups=200} makes it hundreds. */
@PendampingTest
class RatificationIT {

    private static final int GROUPS = Integer.getInteger("ratification.groups", 12);
    private static final LocalDate TODAY = LocalDate.of(2023, 7, 24);

    @Autowired
    Scenario scenario;

    @Autowired
    TrialPhases phases;

    @Autowired
    NominativeLists lists;

    @Autowired
    RecipientDecrees decrees;

    @Autowired
    DecreeStore stored;

    @Autowired
    DecreeForEach deed;

    @Autowired
    Step<RecipientDecrees.Answer> answering;

    @Autowired
    Accounts accounts;

    @Autowired
    Desk desk;

    @Autowired
    Forms forms;

    @Autowired
    WorkerSwitch worker;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    private Phase phase;

    @AfterEach
    void rest() {
        worker.off();
    }

    @Test
    void everyGroupIsMadeARecipientOnceAlsoWhenTheProgramIsKilledInTheMiddle() {
        verified();
        Account officer = account("bambang.ppk");
        Account authority = account("sri.kpa");
        Subject ofPhase = new Subject(Subject.Kind.PHASE, phase.id().toString());
        done(
                account("laila.verifikator"),
                ofPhase,
                lists.drawing(account("laila.verifikator")),
                new NominativeLists.Draw());
        done(
                officer,
                ofPhase,
                lists.freezing(1, officer),
                new NominativeLists.Freeze(Objects.requireNonNull(
                        lists.find(phase.id(), 1).orElseThrow().digest())));
        done(officer, ofPhase, decrees.drawing(1, officer), new RecipientDecrees.Paper("1/19/SKP/VII/2023", TODAY));
        done(
                authority,
                decree().subject(),
                answering,
                new RecipientDecrees.Answer(decree().digest(), RecipientDecreeAnswered.Verdict.RATIFIED, TODAY, null));

        UUID batch = decree().batchId();
        // as a kill between the deed and its row leaves it
        List<CaseId> annex =
                decrees.annex(decree()).stream().map(AnnexRow::caseId).toList();
        for (int position : List.of(1, 2, GROUPS - 5)) {
            assertThat(deed.perform(
                            authority,
                            annex.get(position - 1).subject(),
                            decree().id().toString(),
                            "batch/" + batch + '/' + position,
                            null))
                    .isEqualTo(Outcome.done());
        }
        worker.on();
        await(GROUPS * 2 / 3);
        worker.off();
        assertThat(decree().state()).isEqualTo(RecipientDecree.State.RATIFIED);
        // as a node that was killed leaves its work
        jdbc.sql("""
                        update scheduled_tasks set picked = true, picked_by = 'killed',
                            last_heartbeat = now() - interval '1 minute', version = version + 1
                        where task_name = 'batch' and task_instance like :batch""").param("batch", batch + "/%").update();
        worker.on();
        await(GROUPS);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> decree().state() == RecipientDecree.State.SETTLED);
        worker.off();

        for (String type : List.of("recipient-decided", "decree-ratified")) {
            assertThat(told(type)).isEqualTo(GROUPS);
            assertThat(cases(type)).as("none of them twice").isEqualTo(GROUPS);
        }
        assertThat(jdbc.sql("select named, committed from selection_promise where phase_id = :phase")
                        .param("phase", phase.id())
                        .query()
                        .singleRow()
                        .values())
                .extracting(String::valueOf)
                .containsExactly(String.valueOf(GROUPS), decree().amount().amount() + "");
    }

    private void verified() {
        phase = phases.of(19, GROUPS);
        for (Registration group : InventedGroups.ofPhase(19, GROUPS)) {
            clock.standAt(Scenario.BEGINNING);
            scenario.playUntil(scenario.group(group), "decide-recipient");
        }
    }

    private void await(int recipients) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> told("decree-ratified") >= recipients);
    }

    private int told(String type) {
        return counted("count(*)", type);
    }

    private int cases(String type) {
        return counted("count(distinct j.subject_id)", type);
    }

    private int counted(String what, String type) {
        return jdbc.sql("select " + what + """
                         from journal_entry j join recipient_decree_row r on r.case_id::text = j.subject_id
                        join recipient_decree d on d.id = r.decree_id
                        where d.phase_id = :phase and j.subject_kind = 'CASE' and j.type = :type""")
                .param("phase", phase.id())
                .param("type", type)
                .query(Integer.class)
                .single();
    }

    private <C extends Record> void done(Account account, Subject subject, Deed<C> what, C command) {
        assertThat(desk.perform(account, subject, what, forms.read(command), null)
                        .objections())
                .isEmpty();
    }

    private RecipientDecree decree() {
        return stored.find(phase.id(), 1).orElseThrow();
    }

    private Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }
}
