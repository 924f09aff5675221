package id.pendamping.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.findings.Finding;
import id.pendamping.findings.FindingSettled;
import id.pendamping.findings.Findings;
import id.pendamping.group.AidCases;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.engine.OwnTimers;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A loss that nobody has decided on when nothing is left to account for: it falls with an entry, and holds nothing up. */
@PendampingTest
class UndecidedLossIT {

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
    Findings findings;

    @Autowired
    Ledger ledger;

    @Autowired
    AidCases cases;

    @Autowired
    CaseMoney money;

    @Autowired
    ProgramClock clock;

    @Autowired
    OwnTimers timers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource database;

    @BeforeEach
    void beginTheYear() {
        clock.standAt(Scenario.BEGINNING);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theBankSendsAllOfItBack(boolean isProposed) {
        CaseId caseId = scenario.caseAt("compile-report");
        isLost(caseId, 5_000_000, isProposed);
        if (isProposed) {
            assertThat(decided(caseId, "REFUSED").statusCode()).isEqualTo(302);
        }
        isBack(caseId, AID);

        assertThat(outcome(caseId)).isEqualTo("recovered");
        isDropped(caseId);
        String number = scenario.number(caseId);
        assertThat(TableFaults.after(
                        database, number, "update loss set state = 'REPORTED' where case_id = '" + caseId + "'"))
                .as("a row that does not know the entry")
                .anyMatch(fault -> fault.contains("loss.state"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theReportIsAcceptedAsAWhole(boolean isProposed) {
        CaseId caseId = scenario.caseAt("review-report", Manner.PLAIN);
        isLost(caseId, AID, isProposed);
        assertThat(settledByHand(caseId).body())
                .as("it is settled with the loss")
                .contains("Kehilangan itu diputuskan dulu");
        for (String step : List.of("review-report", "second-review", "accept-report")) {
            workItems.find(caseId, step).ifPresent(item -> players.play(item, Manner.PLAIN));
        }
        scenario.playToTheEnd(caseId, Manner.PLAIN);

        assertThat(outcome(caseId)).isEqualTo("closed");
        assertThat(ledger.of(caseId).accepted().amount()).isEqualTo(AID);
        isDropped(caseId);
        assertThat(money.notice(caseId, 1_000_000).statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "COUNTED")
                        .statusCode())
                .as("no proposal is left that would have to be decided first")
                .isEqualTo(302);
        money.assertSums(caseId);
    }

    @Test
    void whatTheReviewerHasFoundProvenIsNotGivenUpDuringTheRevision() {
        CaseId caseId = scenario.caseAt("review-report", Manner.REVISED);
        isLost(caseId, AID, true);
        players.play(workItems.find(caseId, "review-report").orElseThrow(), Manner.REVISED);
        WorkItem revision = workItems.find(caseId, "compile-report").orElseThrow();

        assertThat(decided(caseId, "APPROVED").body()).contains("dalam LPJ yang belum diputuskan");
        clock.standAt(revision.dueOn().atTime(9, 0).atZone(clock.getZone()).toInstant());
        assertThat(decided(caseId, "APPROVED").statusCode())
                .as("on the last day")
                .isEqualTo(422);
        assertThat(outcome(caseId)).isEqualTo("null");
        clock.standAt(revision.dueOn()
                .plusDays(1)
                .atTime(9, 0)
                .atZone(clock.getZone())
                .toInstant());
        assertThat(decided(caseId, "APPROVED").statusCode()).isEqualTo(302);
        assertThat(outcome(caseId)).isEqualTo("recovered");
        money.assertSums(caseId);
    }

    @Test
    void whatASlipPaysThatWaitsIsNotGivenUp() {
        CaseId caseId = scenario.caseAt("verify-refund", Manner.LEFTOVER);
        isLost(caseId, ledger.of(caseId).outstanding().amount(), true);

        assertThat(decided(caseId, "APPROVED").body()).contains("menunggu diperiksa", "periksa setoran dulu");
        assertThat(outcome(caseId)).isEqualTo("null");
        players.play(workItems.find(caseId, "verify-refund").orElseThrow(), Manner.LEFTOVER);
        scenario.playToTheEnd(caseId, Manner.LEFTOVER);
        assertThat(outcome(caseId)).isEqualTo("closed");
        assertThat(ledger.of(caseId).writtenOff().isZero()).isTrue();
        isDropped(caseId);
    }

    @Test
    void aNoticeOfTheBankIsDecidedFirstAndTheProposalIsMadeAnew() {
        CaseId caseId = scenario.caseAt("compile-report");
        isLost(caseId, AID, true);
        assertThat(money.notice(caseId, 5_000_000).statusCode()).isEqualTo(302);
        assertThat(decided(caseId, "APPROVED").body())
                .contains("Bank mengabarkan", "Rp\u00a05.000.000", "kabar itu diputuskan dulu");
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "COUNTED")
                        .statusCode())
                .as("no proposal stands in its way")
                .isEqualTo(302);
        assertThat(decided(caseId, "APPROVED").body()).contains("usul baru menyebut sisanya");
        assertThat(decided(caseId, "REFUSED").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "answer-loss", "answer", "WRITE_OFF").statusCode())
                .isEqualTo(302);
        assertThat(scenario.person("sri.kpa")
                        .get(money.address(caseId) + "/steps/decide-loss")
                        .body())
                .contains("Diusulkan dihapus", "Rp\u00a015.000.000");
        assertThat(decided(caseId, "APPROVED").statusCode()).isEqualTo(302);
        assertThat(outcome(caseId)).isEqualTo("recovered");
        assertThat(ledger.of(caseId).writtenOff().amount()).isEqualTo(15_000_000);
        money.assertSums(caseId);
    }

    @Test
    void whatMayStillComeIsOneSum() {
        CaseId caseId = scenario.caseAt("verify-refund", Manner.LEFTOVER);
        long left = ledger.of(caseId).outstanding().amount();
        isLost(caseId, left / 2, true);
        assertThat(money.notice(caseId, left / 4).statusCode()).isEqualTo(302);
        assertThat(decided(caseId, "APPROVED").body()).contains("periksa setoran dulu");
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "COUNTED")
                        .body())
                .contains("Masih ada setoran yang belum diperiksa");
        assertThat(money.submit(caseId, "verify-refund", "verdict", "WRONG_NUMBER", "note", "Tidak dikenal.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(decided(caseId, "APPROVED").statusCode())
                .as("it fits beside the notice")
                .isEqualTo(302);
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "COUNTED")
                        .statusCode())
                .isEqualTo(302);
        money.assertSums(caseId);
    }

    @Test
    void aProposalInARecoveryYieldsToTheNoticeThatSettlesTheClaim() {
        CaseId caseId = scenario.caseAt("record-instalment", Manner.UNPROVEN);
        while (workItems.find(caseId, "propose-write-off").isEmpty()) {
            clock.standAt(clock.instant().plus(Duration.ofDays(45)));
            timers.fireDue(caseId);
        }
        players.play(workItems.find(caseId, "propose-write-off").orElseThrow(), Manner.UNPROVEN);
        long left = ledger.of(caseId).outstanding().amount();
        assertThat(money.notice(caseId, left).statusCode()).isEqualTo(302);
        Map<String, String> form = money.day("documentDate", money.today());
        form.putAll(Map.of("documentNumber", "SK-HAPUS-1/2023", "verdict", "APPROVED", "note", "Tidak tertagih."));
        assertThat(scenario.person("sri.kpa")
                        .submit(scenario.number(caseId), "decide-write-off", form)
                        .body())
                .contains("kabar itu diputuskan dulu");
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "COUNTED")
                        .statusCode())
                .isEqualTo(302);
        assertThat(workItems.find(caseId, "decide-write-off")).isEmpty();
        assertThat(money.facts(caseId, "write-off-dropped")).singleElement().satisfies(entry -> assertThat(entry.data())
                .containsEntry("amount", left));
        assertThat(scenario.person("nia.pemeriksa")
                        .get(money.address(caseId) + "/dossier")
                        .body())
                .contains("Usul penghapusan tidak diputuskan lagi")
                .doesNotContain("??");
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(ledger.of(caseId).writtenOff().isZero()).isTrue();
        money.assertSums(caseId);
    }

    @Test
    void noMoreIsLostThanTheGroupDoesNotRepay() {
        CaseId caseId = scenario.caseAt("compile-report");
        isLost(caseId, 3_000_000, false);
        assertThat(money.submit(caseId, "answer-loss", "answer", "REPAY").statusCode())
                .isEqualTo(302);
        assertThat(reported(caseId, 17_000_001).body()).contains("Paling banyak", "17.000.000");
        assertThat(reported(caseId, 17_000_000).statusCode()).isEqualTo(302);
    }

    /** As older releases did: its finding was settled by hand. */
    @Test
    void aLossThatWasLeftBehindFallsWithTheNextWordAboutMoney() {
        CaseId caseId = scenario.caseAt("review-report", Manner.PLAIN);
        isLost(caseId, AID, true);
        int finding = findings.openOf(caseId).get(0).number();
        transaction.executeWithoutResult(status -> findings.settle(
                caseId,
                finding,
                FindingSettled.Verdict.SETTLED,
                "Sudah dilihat.",
                Act.by(new Actor("hadi.monev", Duty.MONITOR), clock.instant())));
        for (String step : List.of("review-report", "second-review", "accept-report")) {
            workItems.find(caseId, step).ifPresent(item -> players.play(item, Manner.PLAIN));
        }
        assertThat(outcome(caseId)).isEqualTo("closed");
        assertThat(money.facts(caseId, "loss-dropped")).as("left behind").isEmpty();

        assertThat(money.notice(caseId, 1_000_000).statusCode()).isEqualTo(302);
        assertThat(money.facts(caseId, "loss-dropped")).hasSize(1);
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "COUNTED")
                        .statusCode())
                .isEqualTo(302);
        money.assertSums(caseId);
    }

    private void isDropped(CaseId caseId) {
        assertThat(money.facts(caseId, "loss-dropped")).hasSize(1);
        assertThat(findings.openOf(caseId)).isEmpty();
        assertThat(workItems.of(caseId))
                .extracting(WorkItem::step)
                .doesNotContain("answer-loss", "decide-loss", "clear-findings");
        money.assertSums(caseId);
        assertThat(scenario.person("nia.pemeriksa")
                        .get(money.address(caseId) + "/dossier")
                        .body())
                .contains("Kehilangan dana tidak diputuskan lagi", "Tidak ada lagi yang harus dipertanggungjawabkan")
                .doesNotContain("ikut ditagih", "??");
    }

    private void isBack(CaseId caseId, long amount) {
        assertThat(money.notice(caseId, amount).statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "COUNTED")
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> reported(CaseId caseId, long amount) {
        Map<String, String> form = money.day("happenedOn", money.today());
        form.putAll(Map.of(
                "cause", "THEFT",
                "reportNumber", "LP/B/17/VII/2023",
                "office", "Polsek Contoh",
                "amount", String.valueOf(amount),
                "account", "Uang di laci dicuri pada malam hari."));
        return scenario.person("wati.koordinator").post("/tasks", money.address(caseId) + "/loss", form);
    }

    private void isLost(CaseId caseId, long amount, boolean isProposed) {
        assertThat(reported(caseId, amount).statusCode()).isEqualTo(302);
        if (isProposed) {
            assertThat(money.submit(caseId, "answer-loss", "answer", "WRITE_OFF", "note", "Sudah dilihat.")
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    private HttpResponse<String> decided(CaseId caseId, String verdict) {
        Map<String, String> form = money.day("documentDate", money.today());
        form.putAll(Map.of("documentNumber", "SK-HILANG-1/2023", "verdict", verdict, "note", "Bukan kelalaian."));
        return scenario.person("sri.kpa").submit(scenario.number(caseId), "decide-loss", form);
    }

    private HttpResponse<String> settledByHand(CaseId caseId) {
        Finding finding = findings.openOf(caseId).get(0);
        String page = money.address(caseId) + "/findings/" + finding.number();
        return scenario.person("hadi.monev")
                .post(
                        page,
                        page + "/verdicts",
                        Map.of("verdict", "NOT_ACTIONABLE", "words", "Sudah dilihat.", "seen", "0"));
    }

    private String outcome(CaseId caseId) {
        return String.valueOf(cases.find(caseId).orElseThrow().outcome());
    }
}
