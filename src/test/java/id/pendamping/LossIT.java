package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.evidence.Photo;
import id.pendamping.findings.Findings;
import id.pendamping.group.AidCases;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Rupiah;
import id.pendamping.suspension.Suspensions;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Aid that is stolen or lost: reserved by a finding until it is repaid, explained or given up by two people. */
@PendampingTest
class LossIT {

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    Findings findings;

    @Autowired
    Suspensions suspensions;

    @Autowired
    AidCases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    DataSource database;

    @BeforeEach
    void beginTheYear() {
        clock.standAt(Scenario.BEGINNING);
    }

    @Test
    void whatTwoPeopleGiveUpLeavesTheRestToTheReport() {
        CaseId caseId = scenario.caseAt("compile-report");
        assertThat(report(caseId, "THEFT", "20000001").body())
                .as("more than was paid")
                .contains("Paling banyak");
        assertThat(report(caseId, "FORCE_MAJEURE", "500000").body()).contains("Tidak ada keadaan kahar");
        assertThat(report(caseId, "THEFT", "6000000").statusCode()).isEqualTo(302);
        assertThat(report(caseId, "THEFT", "1000000").statusCode())
                .as("one at a time")
                .isEqualTo(422);
        assertThat(findings.reserved(caseId)).isEqualTo(Rupiah.of(6_000_000));
        assertThat(suspensions.current(caseId))
                .as("who reports a theft is not suspended for it")
                .isEmpty();
        assertThat(scenario.person("bambang.ppk")
                        .get("/cases/" + scenario.number(caseId))
                        .body())
                .contains("Dicadangkan temuan");

        String finding = "/cases/" + scenario.number(caseId) + "/findings/"
                + findings.openOf(caseId).get(0).number();
        HttpResponse<String> answered = scenario.person("bambang.ppk")
                .post(finding, finding + "/answers", Map.of("seen", "0", "words", "Sudah dilihat di tempat."));
        assertThat(answered.statusCode())
                .as("who answers it could not decide on the loss any more")
                .isEqualTo(422);
        assertThat(answered.body()).contains("Kehilangan itu diputuskan dulu", "Sudah dilihat di tempat.");
        answer(caseId, "WRITE_OFF");
        assertThat(scenario.person("sri.kpa")
                        .submit(
                                scenario.number(caseId),
                                "decide-loss",
                                Map.of("verdict", "APPROVED", "note", "Bukan kelalaian."))
                        .statusCode())
                .as("without a document")
                .isEqualTo(422);
        decide(caseId, "REFUSED");
        answer(caseId, "WRITE_OFF");
        decide(caseId, "APPROVED");

        assertThat(findings.openOf(caseId)).isEmpty();
        assertThat(ledger.of(caseId).writtenOff()).isEqualTo(Rupiah.of(6_000_000));
        identityHolds(caseId);
        scenario.playToTheEnd(caseId, Manner.LEFTOVER);
        assertThat(outcome(caseId)).isEqualTo("closed");
        identityHolds(caseId);
        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
        String number = scenario.number(caseId);
        assertThat(TableFaults.of(database, number)).isEmpty();
        assertThat(TableFaults.after(
                        database,
                        number,
                        "update write_off set decided_by = 'somebody' where case_id = '" + caseId + "'"))
                .anyMatch(fault -> fault.contains("write_off.decided_by"));
        Map.of(
                        "state = 'DROPPED'", "state",
                        "state = 'REPAYING'", "state",
                        "words = 'Lain'", "words",
                        "reported_by = 'somebody'", "reported_by",
                        "reported_at = reported_at - interval '1 day'", "reported_at")
                .forEach((forged, field) -> assertThat(TableFaults.after(
                                database, number, "update loss set " + forged + " where case_id = '" + caseId + "'"))
                        .as(forged)
                        .anyMatch(fault -> fault.contains("loss." + field)));
    }

    @Test
    void whatTheGroupRepaysOrExplainsIsAccountedForAsEver() {
        for (String answer : List.of("REPAY", "EXPLAINED")) {
            CaseId caseId = scenario.caseAt("compile-report");
            assertThat(report(caseId, "THEFT", "1500000").statusCode()).isEqualTo(302);
            answer(caseId, answer);
            assertThat(findings.openOf(caseId)).as(answer).isEmpty();
            assertThat(facts(caseId, "finding-settled"))
                    .extracting(entry -> entry.data().get("verdict"))
                    .containsExactly(answer.equals("REPAY") ? "SETTLED" : "NOT_ACTIONABLE");
            scenario.playToTheEnd(caseId, Manner.LEFTOVER);
            assertThat(outcome(caseId)).isEqualTo("closed");
            assertThat(ledger.of(caseId).writtenOff().isZero()).isTrue();
            identityHolds(caseId);
        }
    }

    @Test
    void whenAllOfItIsGivenUpNothingIsAccepted() {
        CaseId caseId = scenario.caseAt("compile-report");
        assertThat(report(caseId, "THEFT", "20000000").statusCode()).isEqualTo(302);
        answer(caseId, "WRITE_OFF");
        decide(caseId, "APPROVED");
        assertThat(workItems.of(caseId)).isEmpty();
        assertThat(outcome(caseId)).isEqualTo("recovered");
        identityHolds(caseId);
        assertThat(ledger.of(caseId).writtenOff()).isEqualTo(Rupiah.of(20_000_000));
    }

    @Test
    void nothingIsLostThatWasNotPaidOrIsClaimedAlready() {
        CaseId unpaid = scenario.caseAt("order-payment");
        assertThat(report(unpaid, "THEFT", "1000000").body()).contains("belum diterima");
        CaseId claimed = scenario.caseAt("record-instalment", Manner.UNPROVEN);
        assertThat(report(claimed, "THEFT", "1000000").body()).contains("sudah ditagih");
    }

    @Test
    void theRestComesBackWhenPartOfItWasGivenUp() {
        CaseId caseId = scenario.caseAt("compile-report");
        assertThat(report(caseId, "THEFT", "1500000").statusCode()).isEqualTo(302);
        answer(caseId, "WRITE_OFF");
        decide(caseId, "APPROVED");

        assertThat(withdraw(caseId).statusCode()).isEqualTo(302);
        assertThat(ledger.of(caseId).outstanding()).isEqualTo(Rupiah.of(18_500_000));
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("recovered");
        identityHolds(caseId);
    }

    private HttpResponse<String> withdraw(CaseId caseId) {
        Map<String, String> letter = day("letterDate", today());
        letter.put("letterNumber", "03/KWU/2023");
        letter.put("reason", "Tidak sanggup lagi.");
        return scenario.person("bambang.ppk")
                .post("/tasks", "/cases/" + scenario.number(caseId) + "/withdrawal", letter);
    }

    @Test
    void whenTheAidComesBackNobodyDecidesOnTheLoss() {
        CaseId caseId = scenario.caseAt("compile-report");
        assertThat(report(caseId, "THEFT", "1000000").statusCode()).isEqualTo(302);
        answer(caseId, "WRITE_OFF");
        assertThat(withdraw(caseId).statusCode()).isEqualTo(302);
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly("order-recovery");
        assertThat(facts(caseId, "loss-dropped"))
                .extracting(entry -> entry.data().get("amount"))
                .containsExactly(1_000_000L);
        assertThat(findings.openOf(caseId)).as("its finding goes with it").isEmpty();
        assertThat(findings.reserved(caseId).isZero()).isTrue();
        String number = scenario.number(caseId);
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases/" + number + "/dossier")
                        .body())
                .contains("Kehilangan dana tidak diputuskan lagi", "yang hilang ikut ditagih.")
                .doesNotContain("??");
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases/" + number + "/dossier?lang=en")
                        .body())
                .contains("Loss not decided any more");
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("recovered");
        identityHolds(caseId);
        assertThat(TableFaults.of(database, number)).isEmpty();
    }

    @Test
    void theReportToThePoliceIsAPictureThatStandsBesideTheAnswer() throws IOException {
        CaseId caseId = scenario.caseAt("compile-report");
        String page = "/cases/" + scenario.number(caseId);
        Person coordinator = scenario.person("wati.koordinator");
        assertThat(coordinator.get(page + "/loss").body()).contains("multipart/form-data");
        assertThat(coordinator
                        .post("/tasks", page + "/loss", theft("THEFT", "500000"), "file", Photo.of("Laporan polisi"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(scenario.person("bambang.ppk")
                        .get(page + "/steps/answer-loss")
                        .body())
                .contains("Lihat laporannya", page + "/evidence/");
        assertThat(journal.of(caseId.subject(), 0, 1_000))
                .filteredOn(entry -> entry.type().equals("loss-reported"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(String.valueOf(entry.data().get("fileHash"))).matches("[0-9a-f-]{71}"));
        answer(caseId, "EXPLAINED");
    }

    @Test
    void nothingThatAReportMayStillProveIsGivenUp() {
        for (String amount : List.of("20000000", "1000000")) {
            CaseId caseId = scenario.caseAt("review-report", Manner.LEFTOVER);
            assertThat(report(caseId, "THEFT", amount).statusCode()).isEqualTo(302);
            answer(caseId, "WRITE_OFF");
            assertThat(decided(caseId, "APPROVED").body())
                    .as(amount)
                    .contains("belanja Rp\u00a019.620.000 dalam LPJ yang belum diputuskan")
                    .contains("masih harus dipertanggungjawabkan Rp\u00a020.000.000");
            assertThat(workItems.find(caseId, "review-report")).isPresent();
            isAccepted(caseId);
            assertThat(ledger.of(caseId).outstanding()).isEqualTo(Rupiah.of(380_000));
            assertThat(decided(caseId, "APPROVED").body()).contains("tinggal Rp\u00a0380.000");
            decide(caseId, "REFUSED");
            answer(caseId, "EXPLAINED");
            endsProven(caseId, 0);
        }
    }

    @Test
    void aLossThatFitsBesideTheReportIsGivenUpBeforeOrAfterIt() {
        for (boolean first : List.of(true, false)) {
            CaseId caseId = scenario.caseAt("review-report", Manner.LEFTOVER);
            assertThat(report(caseId, "THEFT", "300000").statusCode()).isEqualTo(302);
            answer(caseId, "WRITE_OFF");
            if (first) {
                decide(caseId, "APPROVED");
                isAccepted(caseId);
            } else {
                isAccepted(caseId);
                decide(caseId, "APPROVED");
            }
            assertThat(ledger.of(caseId).outstanding()).isEqualTo(Rupiah.of(80_000));
            endsProven(caseId, 300_000);
        }
    }

    @Test
    void aReportHandedInAfterTheProposalGoesFirst() {
        CaseId caseId = scenario.caseAt("compile-report", Manner.LEFTOVER);
        assertThat(report(caseId, "THEFT", "18500000").statusCode()).isEqualTo(302);
        answer(caseId, "WRITE_OFF");
        play(caseId, "compile-report");
        assertThat(decided(caseId, "APPROVED").statusCode())
                .as("the mentor has it")
                .isEqualTo(422);
        play(caseId, "attest-report");
        assertThat(decided(caseId, "APPROVED").statusCode()).isEqualTo(422);
        decide(caseId, "REFUSED");
        play(caseId, "review-report");
        workItems.find(caseId, "second-review").ifPresent(item -> players.play(item, Manner.LEFTOVER));
        play(caseId, "accept-report");
        answer(caseId, "EXPLAINED");
        endsProven(caseId, 0);
    }

    private void isAccepted(CaseId caseId) {
        play(caseId, "review-report");
        workItems.find(caseId, "second-review").ifPresent(item -> players.play(item, Manner.LEFTOVER));
        play(caseId, "accept-report");
        assertThat(ledger.of(caseId).accepted()).isEqualTo(Rupiah.of(19_620_000));
        identityHolds(caseId);
    }

    private void play(CaseId caseId, String step) {
        players.play(workItems.find(caseId, step).orElseThrow(), Manner.LEFTOVER);
    }

    private void endsProven(CaseId caseId, long writtenOff) {
        scenario.playToTheEnd(caseId, Manner.LEFTOVER);
        assertThat(outcome(caseId)).isEqualTo("closed");
        assertThat(ledger.of(caseId).accepted()).isEqualTo(Rupiah.of(19_620_000));
        assertThat(ledger.of(caseId).writtenOff()).isEqualTo(Rupiah.of(writtenOff));
        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
        assertThat(findings.openOf(caseId)).isEmpty();
        identityHolds(caseId);
        String number = scenario.number(caseId);
        assertThat(TableFaults.of(database, number)).isEmpty();
    }

    private HttpResponse<String> report(CaseId caseId, String cause, String amount) {
        Person coordinator = scenario.person("wati.koordinator");
        return coordinator.post("/tasks", "/cases/" + scenario.number(caseId) + "/loss", theft(cause, amount));
    }

    private Map<String, String> theft(String cause, String amount) {
        Map<String, String> form = day("happenedOn", today());
        form.put("cause", cause);
        form.put("reportNumber", "LP/B/17/VII/2023");
        form.put("office", "Polsek Contoh");
        form.put("amount", amount);
        form.put("account", "Uang di laci dicuri pada malam hari.");
        return form;
    }

    private void answer(CaseId caseId, String answer) {
        assertThat(scenario.person("bambang.ppk")
                        .submit(
                                scenario.number(caseId),
                                "answer-loss",
                                Map.of("answer", answer, "note", "Laporannya sudah dilihat."))
                        .statusCode())
                .isEqualTo(302);
    }

    private void decide(CaseId caseId, String verdict) {
        assertThat(decided(caseId, verdict).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> decided(CaseId caseId, String verdict) {
        Map<String, String> form = day("documentDate", today());
        form.put("documentNumber", "SK-HILANG-1/2023");
        form.put("verdict", verdict);
        form.put("note", "Bukan kelalaian kelompok.");
        return scenario.person("sri.kpa").submit(scenario.number(caseId), "decide-loss", form);
    }

    private void identityHolds(CaseId caseId) {
        Ledger.Balance money = ledger.of(caseId);
        assertThat(money.disbursed())
                .isEqualTo(money.accepted()
                        .plus(money.returned())
                        .plus(money.writtenOff())
                        .plus(money.outstanding()));
    }

    private static Map<String, String> day(String field, LocalDate day) {
        return new HashMap<>(Map.of(
                field + ".day", String.valueOf(day.getDayOfMonth()),
                field + ".month", String.valueOf(day.getMonthValue()),
                field + ".year", String.valueOf(day.getYear())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private String outcome(CaseId caseId) {
        return String.valueOf(cases.find(caseId).orElseThrow().outcome());
    }

    private List<Recorded> facts(CaseId caseId, String type) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals(type))
                .toList();
    }
}
