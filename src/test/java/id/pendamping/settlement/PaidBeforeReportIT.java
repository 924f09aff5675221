package id.pendamping.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.dossier.FoldCheck;
import id.pendamping.group.AidCases;
import id.pendamping.journal.CaseFaults;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Timers;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over HTTP a group pays back what nobody has accounted for, and its late report proves it after all: a credit, not a loss. */
@PendampingTest
class PaidBeforeReportIT {

    private static final long PAID = 15_000_000;
    private static final long UNSPENT = 380_000;
    private static final long AID = 20_000_000;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    WorkItems workItems;

    @Autowired
    Timers timers;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ledger ledger;

    @Autowired
    AidCases cases;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Test
    void whatTheLateReportProvesIsAcceptedAndWhatWasPaidForItIsACredit() {
        CaseId caseId = scenario.caseAt("compile-report");
        isClaimed(caseId);
        play(caseId, "order-recovery");
        submit(caseId, "record-instalment", Map.of("amount", String.valueOf(PAID)));
        play(caseId, "verify-instalment");
        assertThat(ledger.of(caseId).outstanding().amount()).isEqualTo(AID - PAID);

        for (String step : List.of("compile-report", "attest-report", "review-report")) {
            play(caseId, step);
        }
        workItems.find(caseId, "second-review").ifPresent(item -> players.play(item, Manner.LEFTOVER));
        String page = "/cases/" + scenario.number(caseId);
        assertThat(scenario.person("bambang.ppk")
                        .get(page + "/steps/accept-report")
                        .body())
                .contains(
                        "Sudah disetor",
                        "Rp\u00a015.000.000",
                        "Kelebihan setoran jika LPJ diterima",
                        "Rp\u00a014.620.000")
                .doesNotContain("??");
        submit(caseId, "accept-report", Map.of());

        Ledger.Balance balance = ledger.of(caseId);
        assertThat(balance.accepted().amount()).isEqualTo(AID - UNSPENT);
        assertThat(balance.returned().amount()).isEqualTo(UNSPENT);
        assertThat(balance.outstanding().amount()).isZero();
        assertThat(decided(caseId)).containsEntry("rest", "CLAIM_SETTLED");
        assertThat(((Number) decided(caseId).get("overpaid")).longValue()).isEqualTo(PAID - UNSPENT);
        assertThat(scenario.person("bambang.ppk").get(page).body())
                .contains("Kelebihan setoran di kas negara", "Rp\u00a014.620.000")
                .doesNotContain("??");
        assertThat(scenario.person("nia.pemeriksa").get(page + "/dossier").body())
                .contains("Kelebihan setoran", "Rp\u00a014.620.000")
                .doesNotContain("??");
        assertThat(FoldCheck.differences(jdbc, journal, caseId)).isEmpty();
        assertThat(CaseFaults.of(database, scenario.number(caseId))).isEmpty();
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly("propose-credit");
        play(caseId, "propose-credit");
        play(caseId, "decide-credit");
        assertThat(cases.find(caseId).orElseThrow().outcome()).isIn("closed", "recovered");
        assertThat(CaseFaults.of(database, scenario.number(caseId))).isEmpty();
    }

    private void isClaimed(CaseId caseId) {
        LocalDate due = deadlines.dueOn(caseId).orElseThrow();
        for (int days : List.of(-14, -7, -1, 1, 14, 28, 42)) {
            dayIs(due.plusDays(days));
        }
        play(caseId, "take-referral");
        dayIs(due.plusDays(70));
        play(caseId, "declare-unaccounted");
    }

    private void dayIs(LocalDate day) {
        clock.standAt(day.atTime(9, 0).atZone(clock.getZone()).toInstant());
        timers.fireDue();
    }

    private Map<String, Object> decided(CaseId caseId) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals("report-decided"))
                .map(Recorded::data)
                .findFirst()
                .orElseThrow();
    }

    private void play(CaseId caseId, String step) {
        players.play(workItems.find(caseId, step).orElseThrow(), Manner.LEFTOVER);
    }

    private void submit(CaseId caseId, String step, Map<String, String> otherwise) {
        WorkItem item = workItems.find(caseId, step).orElseThrow();
        Map<String, String> answers = new HashMap<>(playbook.answers(caseId, step, Manner.LEFTOVER, true));
        answers.putAll(otherwise);
        assertThat(scenario.person(players.whoDoes(item))
                        .submit(item.number(), step, answers)
                        .statusCode())
                .isEqualTo(302);
    }
}
