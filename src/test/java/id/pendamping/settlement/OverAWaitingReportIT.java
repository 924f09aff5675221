package id.pendamping.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.group.AidCases;
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
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever brings what is outstanding to nothing while a report waits: no case closes before somebody has decided on it. */
@PendampingTest
class OverAWaitingReportIT {

    private static final long AID = 20_000_000;
    private static final List<String> DECIDING =
            List.of("attest-report", "review-report", "second-review", "accept-report");

    private static final Map<String, BiConsumer<OverAWaitingReportIT, CaseId>> UNCLAIMED = Map.of(
            "the bank sends all of it back", (test, caseId) -> test.isBack(caseId, AID),
            "the bank sends it back in two parts",
                    (test, caseId) -> {
                        test.isBack(caseId, 19_000_000);
                        test.isBack(caseId, 1_000_000);
                    },
            "a loss is given up and the bank sends the rest back",
                    (test, caseId) -> {
                        test.isLost(caseId, 300_000);
                        assertThat(test.lossDecided(caseId, "APPROVED").statusCode())
                                .isEqualTo(302);
                        test.isBack(caseId, AID - 300_000);
                    });

    private static final Map<String, BiConsumer<OverAWaitingReportIT, CaseId>> CLAIMED = Map.of(
            "the last instalment is verified", (test, caseId) -> test.isPaid(caseId, AID),
            "the bank sends back what is claimed", (test, caseId) -> test.isBack(caseId, AID),
            "a part is paid and the bank sends the rest back",
                    (test, caseId) -> {
                        test.isPaid(caseId, 4_000_000);
                        test.isBack(caseId, AID - 4_000_000);
                    },
            "more is paid than was owed and the credit is decided",
                    (test, caseId) -> {
                        test.isPaid(caseId, AID + 100_000);
                    });

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
    ProgramClock clock;

    @Autowired
    CaseMoney money;

    static Stream<Arguments> ways() {
        return Stream.concat(ways(UNCLAIMED, false), ways(CLAIMED, true));
    }

    private static Stream<Arguments> ways(
            Map<String, BiConsumer<OverAWaitingReportIT, CaseId>> ways, boolean isClaimed) {
        return ways.keySet().stream().sorted().flatMap(way -> Stream.of(
                        "attest-report", "review-report", "accept-report")
                .map(step -> Arguments.of(way, isClaimed, step)));
    }

    @ParameterizedTest(name = "{0}, claimed {1}, at {2}")
    @MethodSource("ways")
    void theClosingWaits(String way, boolean isClaimed, String step) {
        CaseId caseId = handedIn(isClaimed, step);

        (isClaimed ? CLAIMED : UNCLAIMED).get(way).accept(this, caseId);

        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
        assertThat(cases.find(caseId).orElseThrow().outcome()).isNull();
        assertThat(steps(caseId)).containsExactly(step);
        assertThat(scenario.person("bambang.ppk").get(money.address(caseId)).body())
                .contains("LPJ yang sudah masuk diputuskan dulu")
                .doesNotContain("??");
        for (String next : DECIDING) {
            workItems.find(caseId, next).ifPresent(item -> players.play(item, Manner.LEFTOVER));
        }
        assertThat(money.facts(caseId, "report-judged"))
                .extracting(entry -> entry.data().get("result"))
                .containsOnly(step.equals("accept-report") && !isClaimed ? "ACCEPT_WITH_RETURN" : "COUNT");
        assertThat(money.facts(caseId, "report-decided"))
                .extracting(entry -> entry.data().get("verdict"))
                .containsExactly("ACCEPTED");
        settleCredits(caseId);
        isOver(caseId, ledger.of(caseId).accepted().isZero() ? "recovered" : "closed");
        assertThat(scenario.person("nia.pemeriksa")
                        .get(money.address(caseId) + "/dossier")
                        .body())
                .contains("LPJ yang sudah masuk diputuskan dulu")
                .doesNotContain("??");
    }

    @Test
    void aReportThatGoesBackToTheGroupClosesTheCase() {
        CaseId caseId = handedIn(false, "attest-report");
        isBack(caseId, AID);
        assertThat(steps(caseId)).containsExactly("attest-report");
        submit(caseId, "attest-report", Map.of("verdict", "RETURNED", "note", "Nota belum lengkap."));
        isOver(caseId, "recovered");
        assertThat(scenario.person("nia.pemeriksa").get(money.address(caseId)).body())
                .as("nothing is left that could be monitored")
                .contains("dilewati");
        assertThat(money.facts(caseId, "report-decided")).isEmpty();
    }

    @Test
    void aReportThatIsReturnedToTheReviewerIsStillWaitedFor() {
        CaseId caseId = handedIn(false, "accept-report");
        isBack(caseId, AID);
        submit(caseId, "accept-report", Map.of("verdict", "RETURNED", "note", "Periksa nota nomor dua."));
        assertThat(steps(caseId)).containsExactly("review-report");
        for (String next : DECIDING) {
            workItems.find(caseId, next).ifPresent(item -> players.play(item, Manner.LEFTOVER));
        }
        isOver(caseId, "recovered");
    }

    @Test
    void aDraftHoldsNothingUp() {
        CaseId caseId = scenario.caseAt("compile-report", Manner.LEFTOVER);
        isBack(caseId, AID);
        isOver(caseId, "recovered");
    }

    @Test
    void whatWouldTakeTheReportAlongIsRefusedByName() {
        CaseId caseId = handedIn(false, "review-report");
        isLost(caseId, AID);
        assertThat(lossDecided(caseId, "APPROVED").body()).contains("dalam LPJ yang belum diputuskan");
        assertThat(withdrawn(caseId).body()).contains("LPJ yang sudah masuk diputuskan dulu");
        assertThat(money.pay(caseId, AID, "NTPNTUNGGU000001").body()).contains("yang harus dikembalikan kelompok");
        assertThat(steps(caseId)).contains("review-report", "decide-loss");

        CaseId claimed = handedIn(true, "review-report");
        for (int letter = 0; letter < 4; letter++) {
            dayIs(
                    claimed,
                    workItems
                            .find(claimed, "record-instalment")
                            .orElseThrow()
                            .dueOn()
                            .plusDays(1));
        }
        submit(claimed, "propose-write-off", Map.of("proposal", "WRITE_OFF", "referred", "false"));
        assertThat(answer(claimed, "decide-write-off", Map.of()).statusCode()).isEqualTo(422);
        assertThat(steps(claimed)).contains("review-report");
    }

    private CaseId handedIn(boolean isClaimed, String step) {
        CaseId caseId = scenario.caseAt("compile-report", Manner.LEFTOVER);
        if (isClaimed) {
            LocalDate due = deadlines.dueOn(caseId).orElseThrow();
            for (int days : List.of(-14, -7, -1, 1, 14, 28, 42)) {
                dayIs(caseId, due.plusDays(days));
            }
            play(caseId, "take-referral");
            dayIs(caseId, due.plusDays(70));
            play(caseId, "declare-unaccounted");
            play(caseId, "order-recovery");
        }
        play(caseId, "compile-report");
        Set<String> before = Set.copyOf(DECIDING.subList(0, DECIDING.indexOf(step)));
        DECIDING.stream()
                .filter(before::contains)
                .forEach(next -> workItems.find(caseId, next).ifPresent(item -> players.play(item, Manner.LEFTOVER)));
        assertThat(steps(caseId)).contains(step);
        return caseId;
    }

    private void isBack(CaseId caseId, long amount) {
        assertThat(money.notice(caseId, amount).statusCode()).isEqualTo(302);
        submit(caseId, "decide-late-return", Map.of("verdict", "COUNTED"));
    }

    private void isPaid(CaseId caseId, long amount) {
        submit(caseId, "record-instalment", Map.of("amount", String.valueOf(amount)));
        play(caseId, "verify-instalment");
    }

    private void isLost(CaseId caseId, long amount) {
        Map<String, String> form = money.day("happenedOn", money.today());
        form.putAll(Map.of(
                "cause", "THEFT",
                "reportNumber", "LP/B/17/VII/2023",
                "office", "Polsek Contoh",
                "amount", String.valueOf(amount),
                "account", "Uang di laci dicuri pada malam hari."));
        assertThat(scenario.person("wati.koordinator")
                        .post("/tasks", money.address(caseId) + "/loss", form)
                        .statusCode())
                .isEqualTo(302);
        submit(caseId, "answer-loss", Map.of("answer", "WRITE_OFF", "note", "Laporannya sudah dilihat."));
    }

    private HttpResponse<String> lossDecided(CaseId caseId, String verdict) {
        Map<String, String> form = money.day("documentDate", money.today());
        form.putAll(Map.of("documentNumber", "SK-HILANG-1/2023", "verdict", verdict, "note", "Bukan kelalaian."));
        return scenario.person("sri.kpa").submit(scenario.number(caseId), "decide-loss", form);
    }

    private HttpResponse<String> withdrawn(CaseId caseId) {
        Map<String, String> letter = money.day("letterDate", money.today());
        letter.put("letterNumber", "03/KWU/2023");
        letter.put("reason", "Tidak sanggup lagi.");
        return scenario.person("bambang.ppk").post("/tasks", money.address(caseId) + "/withdrawal", letter);
    }

    private void settleCredits(CaseId caseId) {
        for (String step : List.of("propose-credit", "decide-credit")) {
            workItems.find(caseId, step).ifPresent(item -> players.play(item, Manner.LEFTOVER));
        }
    }

    private void isOver(CaseId caseId, String outcome) {
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo(outcome);
        assertThat(steps(caseId)).isSubsetOf("monitor-business");
        money.assertSums(caseId);
    }

    private void dayIs(CaseId caseId, LocalDate day) {
        clock.standAt(day.atTime(9, 0).atZone(clock.getZone()).toInstant());
        timers.fireDue(caseId);
    }

    private List<String> steps(CaseId caseId) {
        return workItems.of(caseId).stream().map(WorkItem::step).toList();
    }

    private void play(CaseId caseId, String step) {
        players.play(workItems.find(caseId, step).orElseThrow(), Manner.LEFTOVER);
    }

    private void submit(CaseId caseId, String step, Map<String, String> otherwise) {
        assertThat(answer(caseId, step, otherwise).statusCode()).as(step).isEqualTo(302);
    }

    private HttpResponse<String> answer(CaseId caseId, String step, Map<String, String> otherwise) {
        WorkItem item = workItems.find(caseId, step).orElseThrow();
        Map<String, String> answers = new HashMap<>(playbook.answers(caseId, step, Manner.LEFTOVER, true));
        answers.putAll(otherwise);
        return scenario.person(players.whoDoes(item)).submit(item.number(), step, answers);
    }
}
