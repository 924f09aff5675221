package id.pendamping.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendamping.PendampingTest;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.engine.OwnTimers;
import id.pendamping.mentoring.Companions;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Over HTTP: what leaves the straight road is counted with its rupiah from the day it does until it is back. */
@PendampingTest
class OffTheRoadIT {

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
    JournalReader journal;

    @Autowired
    Companions companions;

    @Autowired
    Generations generations;

    @Autowired
    FiguresBook book;

    @Autowired
    Cast cast;

    @Autowired
    ProgramClock clock;

    @BeforeEach
    void beginTheYear() {
        clock.standAt(Scenario.BEGINNING);
    }

    @Test
    void aSuspendedCaseIsCountedUntilItIsCleared() {
        CaseId caseId = scenario.caseAt("compile-report");
        isNotIn(caseId, "SUSPENDED");
        post("nia.pemeriksa", caseId, "suspension", Map.of("reason", "Foto usaha sama dengan kelompok lain."));
        isIn(caseId, "SUSPENDED", AID);
        everyRowIsItsList();
        assertThat(scenario.person("tirta.pemeriksa")
                        .submit(
                                scenario.number(caseId),
                                "decide-suspension",
                                Map.of("verdict", "CLEARED", "grounds", "Bukti asli dilihat dan cocok."))
                        .statusCode())
                .isEqualTo(302);
        isNotIn(caseId, "SUSPENDED");
    }

    @Test
    void forceMajeureIsCountedOnItsDays() {
        CaseId caseId = scenario.caseAt("compile-report");
        LocalDate today = today();
        Map<String, String> form = new HashMap<>(Map.of(
                "statementNumber", "470/17/DS/2023", "issuer", "Desa Contoh", "account", "Banjir menutup jalan desa."));
        form.putAll(day("statementDate", today));
        form.putAll(day("from", today));
        form.putAll(day("until", today.plusDays(10)));
        post("wati.koordinator", caseId, "force-majeure", form);
        isNotIn(caseId, "FORCE_MAJEURE");
        assertThat(scenario.person("bambang.ppk")
                        .submit(
                                scenario.number(caseId),
                                "decide-force-majeure",
                                Map.of("verdict", "GRANTED", "grounds", "Sudah dilihat di tempat."))
                        .statusCode())
                .isEqualTo(302);
        isIn(caseId, "FORCE_MAJEURE", AID);
        everyRowIsItsList();
        dayIs(caseId, today.plusDays(11));
        isNotIn(caseId, "FORCE_MAJEURE");
    }

    @Test
    void aTransferThatComesBackIsCountedUntilItIsPaidAgain() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        sentBack(caseId, AID);
        isIn(caseId, "TRANSFER_RETURNED", AID);
        everyRowIsItsList();
        scenario.playUntil(caseId, "confirm-funds");
        isNotIn(caseId, "TRANSFER_RETURNED");
    }

    @Test
    void aDifferenceIsOnTheWayUntilItIsSettled() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        submit(caseId, "amount", "19993500", "trouble", "FEE");
        isIn(caseId, "TRANSFER_DIFFERS", 6_500);
        submit(caseId, "decision", "ACCEPTED");
        isNotIn(caseId, "TRANSFER_DIFFERS");
        isIn(caseId, "TRANSFER_SETTLED", 6_500);
        everyRowIsItsList();

        CaseId part = scenario.caseAt("confirm-funds");
        submit(part, "amount", "19000000", "trouble", "PART");
        isIn(part, "TRANSFER_DIFFERS", 1_000_000);
        sentBack(part, 1_000_000);
        isIn(part, "TRANSFER_RETURNED", 1_000_000);
        submit(part, "decision", "ACCEPTED");
        isNotIn(part, "TRANSFER_RETURNED");
        isNotIn(part, "TRANSFER_DIFFERS");
    }

    @Test
    void whatWasPaidBeyondTheDebtWaitsAsACredit() {
        CaseId caseId = scenario.caseAt("record-refund", Manner.LEFTOVER);
        submit(caseId, "amount", String.valueOf(ledger.of(caseId).outstanding().amount() + 120_000));
        isNotIn(caseId, "CREDIT");
        submit(caseId);
        isIn(caseId, "CREDIT", 120_000);
        everyRowIsItsList();
        submit(caseId);
        isIn(caseId, "CREDIT", 120_000);
        submit(caseId);
        isNotIn(caseId, "CREDIT");
    }

    @Test
    void aClaimIsCountedByWhatItIsUntilTheMoneyIsBack() {
        CaseId caseId = scenario.caseAt("compile-report");
        LocalDate due = deadlines.dueOn(caseId).orElseThrow();
        for (int days : List.of(-14, -7, -1, 1, 14, 28, 42)) {
            dayIs(caseId, due.plusDays(days));
        }
        play(caseId, "take-referral");
        dayIs(caseId, due.plusDays(70));
        isNotIn(caseId, "UNACCOUNTED");
        play(caseId, "declare-unaccounted");
        isIn(caseId, "UNACCOUNTED", AID);
        isNotIn(caseId, "RECOVERY");
        play(caseId, "order-recovery");
        isIn(caseId, "RECOVERY", AID);
        isNotIn(caseId, "DEMANDED");
        dayIs(caseId, today().plusDays(60));
        isIn(caseId, "DEMANDED", AID);
        everyRowIsItsList();
        workItems.find(caseId, "record-instalment").ifPresent(item -> players.play(item, Manner.PLAIN));
        play(caseId, "verify-instalment");
        Stream.of("UNACCOUNTED", "RECOVERY", "DEMANDED").forEach(aside -> {
            long left = ledger.of(caseId).outstanding().amount();
            if (left == 0) {
                isNotIn(caseId, aside);
            } else {
                isIn(caseId, aside, left);
            }
        });
    }

    @Test
    void aTheftIsCountedUntilItIsDecidedAndStaysAsGivenUp() {
        CaseId caseId = scenario.caseAt("compile-report");
        Map<String, String> theft = day("happenedOn", today());
        theft.putAll(Map.of(
                "cause", "THEFT",
                "reportNumber", "LP/B/17/VII/2023",
                "office", "Polsek Contoh",
                "amount", "6000000",
                "account", "Uang di laci dicuri pada malam hari."));
        post("wati.koordinator", caseId, "loss", theft);
        isIn(caseId, "LOSS", 6_000_000);
        assertThat(scenario.person("bambang.ppk")
                        .submit(
                                scenario.number(caseId),
                                "answer-loss",
                                Map.of("answer", "WRITE_OFF", "note", "Laporannya sudah dilihat."))
                        .statusCode())
                .isEqualTo(302);
        isIn(caseId, "LOSS", 6_000_000);
        everyRowIsItsList();
        Map<String, String> decision = day("documentDate", today());
        decision.putAll(Map.of("documentNumber", "SK-1/2023", "verdict", "APPROVED", "note", "Bukan kelalaian."));
        assertThat(scenario.person("sri.kpa")
                        .submit(scenario.number(caseId), "decide-loss", decision)
                        .statusCode())
                .isEqualTo(302);
        isNotIn(caseId, "LOSS");
        isIn(caseId, "LOSS_GIVEN_UP", 6_000_000);
        everyRowIsItsList();
    }

    @Test
    void aGroupWhoseMentorLeftIsCountedAndARebuildSaysTheSame() {
        CaseId caseId = scenario.caseAt("compile-report");
        isNotIn(caseId, "WITHOUT_MENTOR");
        Map<String, String> form = day("endedOn", today());
        form.putAll(Map.of(
                "leaving", "RESIGNED",
                "reason", "Pindah ke kota lain.",
                "replaced", String.valueOf(companions.now(caseId).orElseThrow().mentorId())));
        post("wati.koordinator", caseId, "mentor", form);
        isIn(caseId, "WITHOUT_MENTOR", AID);
        everyRowIsItsList();

        String before = asides().toString();
        int shown = generations.shown();
        generations.begin(cast.holding(Duty.MONITOR));
        await().atMost(Duration.ofMinutes(2)).until(() -> generations.shown() != shown);
        assertThat(asides().toString()).isEqualTo(before);
    }

    /** Each row of the section is the sum and the number of the list it leads to, in the API, on the page and in the sheets. */
    private void everyRowIsItsList() {
        Program auditor = scenario.program("nia.pemeriksa");
        String page = scenario.person("nia.pemeriksa").get("/figures?year=2023").body();
        assertThat(page).contains("Jalan lain").doesNotContain("??");
        JsonNode places = auditor.read("/figures/places?year=2023");
        for (JsonNode row : asides()) {
            String aside = row.at("/aside").asString();
            long cases = 0;
            long rupiah = 0;
            for (JsonNode one : list(aside)) {
                cases++;
                rupiah += one.at("/concerned").asLong();
            }
            assertThat(row.at("/cases").asLong()).as(aside).isEqualTo(cases);
            assertThat(row.at("/rupiah").asLong()).as(aside).isEqualTo(rupiah);
            long there = 0;
            for (JsonNode place : places) {
                for (JsonNode part : place.at("/asides")) {
                    there += part.at("/aside").asString().equals(aside)
                            ? part.at("/rupiah").asLong()
                            : 0;
                }
            }
            assertThat(there).as("%s of all places", aside).isEqualTo(rupiah);
            assertThat(page).contains("only=" + aside);
            assertThat(scenario.person("nia.pemeriksa")
                            .get("/figures/cases.csv?year=2023&only=" + aside)
                            .body()
                            .lines()
                            .count())
                    .as("%s as a sheet", aside)
                    .isEqualTo(cases + 1);
        }
    }

    private void isIn(CaseId caseId, String aside, long rupiah) {
        String number = scenario.number(caseId);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(list(aside)).anySatisfy(row -> {
                    assertThat(row.at("/number").asString()).isEqualTo(number);
                    assertThat(row.at("/concerned").asLong()).as(aside).isEqualTo(rupiah);
                }));
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/figures/cases?year=2023&region=" + number.substring(9, 13) + "&only=" + aside)
                        .body())
                .doesNotContain("??");
    }

    private void isNotIn(CaseId caseId, String aside) {
        String number = scenario.number(caseId);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> sequence(caseId)
                        == journal.of(caseId.subject(), 0, 10_000).size());
        assertThat(list(aside))
                .as(aside)
                .noneMatch(row -> row.at("/number").asString().equals(number));
    }

    private long sequence(CaseId caseId) {
        CaseFigures row = book.cases(generations.shown(), List.of(caseId)).get(caseId);
        return row == null ? 0 : row.sequence();
    }

    private JsonNode asides() {
        return scenario.program("nia.pemeriksa").read("/figures?year=2023").at("/asides");
    }

    private List<JsonNode> list(String aside) {
        return scenario.program("nia.pemeriksa")
                .read("/figures/cases?year=2023&size=200&only=" + aside)
                .valueStream()
                .toList();
    }

    private void sentBack(CaseId caseId, long amount) {
        List<Recorded> paid = journal.of(caseId.subject(), 0, 10_000).stream()
                .filter(entry -> entry.type().equals("aid-disbursed"))
                .toList();
        Map<String, Object> latest = paid.get(paid.size() - 1).data();
        Map<String, String> notice = day("noticeDate", LocalDate.parse(String.valueOf(latest.get("sp2dDate"))));
        notice.put("sp2dNumber", String.valueOf(latest.get("sp2dNumber")));
        notice.put("amount", String.valueOf(amount));
        notice.put("reason", "ACCOUNT_CLOSED");
        post("yusuf.bendahara", caseId, "transfer-return", notice);
    }

    private void post(String login, CaseId caseId, String what, Map<String, String> form) {
        HttpResponse<String> answer =
                scenario.person(login).post("/tasks", "/cases/" + scenario.number(caseId) + '/' + what, form);
        assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(302);
    }

    private void submit(CaseId caseId, String... otherwise) {
        WorkItem item = workItems.of(caseId).get(0);
        Map<String, String> answers = new HashMap<>(playbook.answers(caseId, item.step(), Manner.LEFTOVER, true));
        for (int i = 0; i < otherwise.length; i += 2) {
            answers.put(otherwise[i], otherwise[i + 1]);
        }
        HttpResponse<String> answer =
                scenario.person(players.whoDoes(item)).submit(item.number(), item.step(), answers);
        assertThat(answer.statusCode()).as(item.step()).isEqualTo(302);
    }

    private void play(CaseId caseId, String step) {
        players.play(workItems.find(caseId, step).orElseThrow(), Manner.PLAIN);
    }

    private void dayIs(CaseId caseId, LocalDate day) {
        clock.standAt(day.atTime(9, 0).atZone(clock.getZone()).toInstant());
        timers.fireDue(caseId);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static Map<String, String> day(String field, LocalDate day) {
        return new HashMap<>(Map.of(
                field + ".day", String.valueOf(day.getDayOfMonth()),
                field + ".month", String.valueOf(day.getMonthValue()),
                field + ".year", String.valueOf(day.getYear())));
    }
}
