package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.desk.Desk;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.group.AidCases;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Timers;
import id.pendamping.lifecycle.engine.OlderModels;
import id.pendamping.lifecycle.models.ProcessWalks;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Cases that began before the models changed go on by the models that they began with. */
@PendampingTest
class OlderModelIT {

    @Autowired
    Scenario scenario;

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    Playbook playbook;

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

    @AfterEach
    void letTheClockGo() {
        onTheMachinesTime(OlderModels::upgrade);
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
        CaseId proven = scenario.caseAt("compile-report", Manner.LEFTOVER);
        CaseId unproven = scenario.caseAt("attest-report", Manner.UNPROVEN);
        onTheMachinesTime(OlderModels::upgrade);
        CaseId younger = scenario.caseAt("compile-report");

        becomesLate(proven);
        assertThat(facts(proven))
                .as("the delay is noted, but nobody reminds")
                .contains("deadline-missed")
                .doesNotContain("report-reminded", "warning-issued");
        play(proven, Manner.LEFTOVER);
        scenario.playUntil(unproven, "record-recovery", Manner.UNPROVEN);
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

    private void play(CaseId caseId, Manner manner) {
        scenario.playToTheEnd(caseId, manner);
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
