package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.demo.sample.Samples;
import id.pendamping.desk.Desk;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.group.AidCases;
import id.pendamping.group.RegisterGroup;
import id.pendamping.group.Registered;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.ProcessWalks;
import id.pendamping.lifecycle.Timers;
import id.pendamping.lifecycle.WorkItem;
import id.pendamping.lifecycle.WorkItems;
import id.pendamping.lifecycle.engine.OlderModels;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that began before the models changed go on by the models that they began with. */
@PendampingTest
class OlderModelIT {

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    RegisterGroup registerGroup;

    @Autowired
    StepCatalogue steps;

    @Autowired
    Desk desk;

    @Autowired
    Forms forms;

    @Autowired
    WorkItems workItems;

    @Autowired
    Timers timers;

    @Autowired
    AidCases cases;

    @Autowired
    ProcessWalks walks;

    @Autowired
    Ledger ledger;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void beginTheYear() {
        clock.standAt(Instant.parse("2023-07-24T02:00:00Z"));
        cast.enter();
        jdbc.sql("""
                        update assignment set status = 'COMPLETED', ends_on = greatest(starts_on, date '2023-07-24')
                        where status = 'ACCEPTED'""").update();
    }

    @AfterEach
    void letTheClockGo() {
        onTheMachinesTime(OlderModels::upgrade);
        clock.followTheMachine();
    }

    /** The engine tells deployments apart by when they were made. */
    private void onTheMachinesTime(Consumer<ApplicationContext> deployment) {
        Instant stood = clock.instant();
        clock.followTheMachine();
        deployment.accept(program);
        clock.standAt(stood);
    }

    @Test
    void runningCasesEndByTheModelTheyBeganWith() {
        onTheMachinesTime(OlderModels::deploy);
        CaseId proven = playUntil(register(), "compile-report", Manner.LEFTOVER);
        CaseId unproven = playUntil(register(), "attest-report", Manner.UNPROVEN);
        onTheMachinesTime(OlderModels::upgrade);
        CaseId younger = playUntil(register(), "compile-report", Manner.PLAIN);

        becomesLate(proven);
        assertThat(facts(proven))
                .as("the delay is noted, but nobody reminds")
                .contains("deadline-missed")
                .doesNotContain("report-reminded", "warning-issued");
        play(proven, Manner.LEFTOVER);
        playUntil(unproven, "record-recovery", Manner.UNPROVEN);
        twoTreasurersEnter(unproven);

        assertThat(cases.find(proven).orElseThrow().outcome()).isEqualTo("closed");
        assertThat(cases.find(unproven).orElseThrow().outcome()).isEqualTo("recovered");
        for (CaseId older : List.of(proven, unproven)) {
            assertThat(ledger.of(older).outstanding().isZero()).isTrue();
            assertThat(nodes(older)).doesNotContain("draw-sample", "check-findings", "chase-report", "monitoring");
        }
        assertThat(nodes(younger)).contains("next.compile-report");
    }

    /** The model has no step for a second person, so the first entry leaves the money open. */
    private void twoTreasurersEnter(CaseId caseId) {
        WorkItem item = workItems.of(caseId).get(0);
        Map<String, String> slip = playbook.answers(caseId, item.step(), Manner.UNPROVEN, true);
        Account other = accounts.openHashed(
                "bendahara.kedua",
                "Bendahara Contoh Kedua",
                accounts.hash(Cast.SECRET),
                Set.of(Duty.TREASURER),
                Set.of("35"),
                null);
        for (Account treasurer : List.of(cast.holding(Duty.TREASURER), other)) {
            assertThat(desk.submit(
                            treasurer,
                            item.number(),
                            item.step(),
                            forms.read(steps.get(item.step()).command(), slip),
                            null))
                    .isInstanceOf(Submission.Accepted.class);
        }
        assertThat(facts(caseId)).containsSubsequence("repayment-entered", "recovery-recorded", "case-closed");
    }

    private void becomesLate(CaseId caseId) {
        clock.standAt(workItems
                .of(caseId)
                .get(0)
                .dueOn()
                .plusDays(2)
                .atStartOfDay(clock.getZone())
                .plusHours(9)
                .toInstant());
        timers.fireDue();
    }

    private CaseId register() {
        Registered registered = registerGroup.handle(
                Samples.groups(ThreadLocalRandom.current().nextLong(), 2023, 3, Cast.REGENCIES, 1)
                        .get(0),
                Act.by(cast.holding(Duty.REGISTRAR).as(Duty.REGISTRAR), clock.instant()));
        return ((Registered.Begun) registered).caseId();
    }

    private void play(CaseId caseId, Manner manner) {
        playUntil(caseId, "the end", manner);
    }

    private CaseId playUntil(CaseId caseId, String step, Manner manner) {
        for (List<WorkItem> open = workItems.of(caseId);
                !open.isEmpty() && !open.get(0).step().equals(step);
                open = workItems.of(caseId)) {
            clock.standAt(clock.instant().plus(Duration.ofHours(5)));
            players.play(open.get(0), manner);
        }
        return caseId;
    }

    private List<String> facts(CaseId caseId) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .map(Recorded::type)
                .toList();
    }

    private List<String> nodes(CaseId caseId) {
        return walks.of(caseId.subject()).stream()
                .map(ProcessWalks.Visits::node)
                .toList();
    }
}
