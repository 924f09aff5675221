package id.pendamping.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.group.AidCases;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.engine.OwnTimers;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    OwnTimers timers;

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
    CaseMoney money;

    @Autowired
    JdbcClient jdbc;

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
        money.assertSums(caseId);
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly("propose-credit");
        play(caseId, "propose-credit");
        play(caseId, "decide-credit");
        assertThat(cases.find(caseId).orElseThrow().outcome()).isIn("closed", "recovered");
        money.assertSums(caseId);
    }

    @Test
    void whatIsAcceptedBesideASlipMakesTheSlipACredit() {
        CaseId caseId = reviewed();
        submit(caseId, "record-instalment", Map.of("amount", String.valueOf(AID)));
        submit(caseId, "accept-report", Map.of());
        assertThat(decided(caseId)).containsEntry("rest", "CLAIM");
        assertThat(ledger.of(caseId).outstanding().amount()).isEqualTo(UNSPENT);
        assertThat(steps(caseId)).containsExactly("verify-instalment");

        play(caseId, "verify-instalment");
        hasGivenBackTooMuch(caseId);
    }

    @Test
    void aClaimThatIsPaidInFullWaitsForTheReport() {
        CaseId caseId = reviewed();
        submit(caseId, "record-instalment", Map.of("amount", String.valueOf(AID)));
        play(caseId, "verify-instalment");
        assertThat(ledger.of(caseId).outstanding().amount()).isZero();
        assertThat(steps(caseId)).containsExactly("accept-report");
        assertThat(scenario.person("bambang.ppk")
                        .get("/cases/" + scenario.number(caseId))
                        .body())
                .contains("LPJ yang sudah masuk diputuskan dulu");

        submit(caseId, "accept-report", Map.of());
        hasGivenBackTooMuch(caseId);
    }

    @Test
    void noSpendingThatAReportMayProveIsWrittenOff() {
        CaseId caseId = reviewed();
        writeOffIsProposed(caseId);
        assertThat(answer(caseId, "decide-write-off", Map.of()))
                .as("the report is decided first")
                .isEqualTo(422);
        submit(caseId, "accept-report", Map.of());
        assertThat(answer(caseId, "decide-write-off", Map.of()))
                .as("less is open than was proposed")
                .isEqualTo(422);
        submit(caseId, "decide-write-off", Map.of("verdict", "REFUSED"));
        submit(caseId, "record-instalment", Map.of("amount", String.valueOf(UNSPENT)));
        play(caseId, "verify-instalment");
        isClosedAndWhole(caseId);
        assertThat(ledger.of(caseId).accepted().amount()).isEqualTo(AID - UNSPENT);
        assertThat(ledger.of(caseId).writtenOff().isZero()).isTrue();
    }

    @Test
    void aReportThatProvesAllTakesTheProposalToWriteOffAlong() {
        CaseId caseId = declared();
        play(caseId, "order-recovery");
        submit(caseId, "record-instalment", Map.of("amount", String.valueOf(UNSPENT)));
        play(caseId, "verify-instalment");
        handIn(caseId);
        writeOffIsProposed(caseId);
        submit(caseId, "accept-report", Map.of());
        assertThat(decided(caseId)).containsEntry("rest", "CLAIM_SETTLED");
        isClosedAndWhole(caseId);
        assertThat(jdbc.sql("select count(*) from write_off where case_id = :case and verdict is null")
                        .param("case", caseId.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aCreditIsDecidedAndTheCaseWaitsForTheReport() {
        CaseId caseId = declared();
        play(caseId, "order-recovery");
        submit(caseId, "record-instalment", Map.of("amount", String.valueOf(AID + 100_000)));
        play(caseId, "verify-instalment");
        play(caseId, "propose-credit");
        handIn(caseId);
        assertThat(answer(caseId, "accept-report", Map.of()))
                .as("the sum of the proposal stays")
                .isEqualTo(422);
        play(caseId, "decide-credit");
        assertThat(steps(caseId)).containsExactly("accept-report");
        submit(caseId, "accept-report", Map.of());
        hasGivenBackTooMuch(caseId);
    }

    @Test
    void aLateReturnThatSettlesTheClaimLeavesTheReportToBeDecided() {
        CaseId caseId = reviewed();
        submit(caseId, "record-instalment", Map.of("amount", "5000000"));
        play(caseId, "verify-instalment");
        isBack(caseId, 15_000_000);
        assertThat(ledger.of(caseId).outstanding().amount()).isZero();
        assertThat(steps(caseId)).containsExactly("accept-report");
        isBack(caseId, 1_000_000);
        assertThat(steps(caseId)).as("once more, with nothing outstanding").containsExactly("accept-report");
        submit(caseId, "accept-report", Map.of());
        assertThat(ledger.of(caseId).accepted().amount()).isEqualTo(4_000_000);
        play(caseId, "propose-credit");
        play(caseId, "decide-credit");
        isClosedAndWhole(caseId);
    }

    @Test
    void whatTheBankIsSaidToHaveSentBackIsDecidedBeforeAnythingIsClaimed() {
        CaseId caseId = scenario.caseAt("compile-report");
        isReferred(caseId);
        assertThat(money.notice(caseId, 5_000_000).statusCode()).isEqualTo(302);
        assertThat(response(caseId, "declare-unaccounted", Map.of()).body()).contains("Kabar itu diputuskan dulu");
        submit(caseId, "decide-late-return", Map.of("verdict", "MISTAKEN", "note", "Nomor SP2D lain."));
        play(caseId, "declare-unaccounted");

        assertThat(money.notice(caseId, 5_000_000).statusCode()).isEqualTo(302);
        assertThat(response(caseId, "order-recovery", Map.of()).body()).contains("Kabar itu diputuskan dulu");
        submit(caseId, "decide-late-return", Map.of("verdict", "COUNTED"));
        play(caseId, "order-recovery");
        assertThat(money.facts(caseId, "recovery-ordered"))
                .extracting(entry -> entry.data().get("outstanding"))
                .containsExactly(15_000_000L);
        money.assertSums(caseId);
    }

    @Test
    void aReportThatGoesBackToTheGroupHoldsNothingUp() {
        CaseId caseId = declared();
        play(caseId, "order-recovery");
        play(caseId, "compile-report");
        submit(caseId, "record-instalment", Map.of("amount", String.valueOf(AID)));
        play(caseId, "verify-instalment");
        assertThat(steps(caseId)).containsExactly("attest-report");
        Person mentor = scenario.person(
                players.whoDoes(workItems.find(caseId, "attest-report").orElseThrow()));
        Map<String, String> back = Map.of("verdict", "RETURNED", "note", "Nota belum lengkap.", "_ask", "true");
        assertThat(mentor.submit(scenario.number(caseId), "attest-report", back).body())
                .as("what follows is said first")
                .contains("kasus ditutup begitu LPJ dikembalikan");
        submit(caseId, "attest-report", Map.of("verdict", "RETURNED", "note", "Nota belum lengkap."));
        isClosedAndWhole(caseId);
    }

    @Test
    void whatIsClaimedAndNotOrderedYetIsNotClaimedAgain() {
        CaseId caseId = scenario.caseAt("compile-report");
        isClaimed(caseId, () -> {
            Map<String, String> minutes = money.day("minutesDate", money.today());
            minutes.putAll(money.day("since", money.today()));
            minutes.putAll(
                    Map.of("kind", "DISSOLVED", "minutesNumber", "BA-9/2023", "note", "Anggota pindah ke kota lain."));
            assertThat(scenario.person("tuti.pendaftar")
                            .post(money.address(caseId), money.address(caseId) + "/group-change", minutes)
                            .statusCode())
                    .isEqualTo(302);
        });
        assertThat(steps(caseId)).contains("order-recovery", "decide-group-change");
        assertThat(answer(caseId, "decide-group-change", Map.of())).isEqualTo(422);
        submit(caseId, "decide-group-change", Map.of("verdict", "REFUSED", "grounds", "Sudah ditagih."));
        play(caseId, "order-recovery");
        money.assertSums(caseId);
    }

    private CaseId declared() {
        CaseId caseId = scenario.caseAt("compile-report");
        isClaimed(caseId);
        return caseId;
    }

    private CaseId reviewed() {
        CaseId caseId = declared();
        play(caseId, "order-recovery");
        handIn(caseId);
        return caseId;
    }

    private void handIn(CaseId caseId) {
        for (String step : List.of("compile-report", "attest-report", "review-report")) {
            play(caseId, step);
        }
        workItems.find(caseId, "second-review").ifPresent(item -> players.play(item, Manner.LEFTOVER));
    }

    private void writeOffIsProposed(CaseId caseId) {
        for (int letter = 0; letter < 4; letter++) {
            dayIs(
                    caseId,
                    workItems
                            .find(caseId, "record-instalment")
                            .orElseThrow()
                            .dueOn()
                            .plusDays(1));
        }
        submit(caseId, "propose-write-off", Map.of("proposal", "WRITE_OFF", "referred", "false"));
    }

    private void isBack(CaseId caseId, long amount) {
        assertThat(money.notice(caseId, amount).statusCode()).isEqualTo(302);
        submit(caseId, "decide-late-return", Map.of("verdict", "COUNTED"));
    }

    private void hasGivenBackTooMuch(CaseId caseId) {
        assertThat(ledger.of(caseId).accepted().amount()).isEqualTo(AID - UNSPENT);
        assertThat(ledger.of(caseId).returned().amount()).isEqualTo(UNSPENT);
        play(caseId, "propose-credit");
        play(caseId, "decide-credit");
        isClosedAndWhole(caseId);
    }

    private void isClosedAndWhole(CaseId caseId) {
        assertThat(cases.find(caseId).orElseThrow().outcome()).isIn("closed", "recovered");
        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
        money.assertSums(caseId);
    }

    private List<String> steps(CaseId caseId) {
        return workItems.of(caseId).stream().map(WorkItem::step).toList();
    }

    private void isClaimed(CaseId caseId) {
        isClaimed(caseId, () -> {});
    }

    private void isClaimed(CaseId caseId, Runnable before) {
        isReferred(caseId);
        before.run();
        play(caseId, "declare-unaccounted");
    }

    private void isReferred(CaseId caseId) {
        LocalDate due = deadlines.dueOn(caseId).orElseThrow();
        for (int days : List.of(-14, -7, -1, 1, 14, 28, 42)) {
            dayIs(caseId, due.plusDays(days));
        }
        play(caseId, "take-referral");
        dayIs(caseId, due.plusDays(70));
    }

    private void dayIs(CaseId caseId, LocalDate day) {
        clock.standAt(day.atTime(9, 0).atZone(clock.getZone()).toInstant());
        timers.fireDue(caseId);
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
        assertThat(answer(caseId, step, otherwise)).as(step).isEqualTo(302);
    }

    private int answer(CaseId caseId, String step, Map<String, String> otherwise) {
        return response(caseId, step, otherwise).statusCode();
    }

    private HttpResponse<String> response(CaseId caseId, String step, Map<String, String> otherwise) {
        WorkItem item = workItems.find(caseId, step).orElseThrow();
        Map<String, String> answers = new HashMap<>(playbook.answers(caseId, step, Manner.LEFTOVER, true));
        answers.putAll(otherwise);
        return scenario.person(players.whoDoes(item)).submit(item.number(), step, answers);
    }
}
