package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.group.AidCases;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Groups give the aid up: before it is paid their place is free again, afterwards it comes back. */
@PendampingTest
class WithdrawalIT {

    private static final String OFFICER = "bambang.ppk";

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    AidCases cases;

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
        clock.standAt(Scenario.BEGINNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-administration", "sign-agreement", "order-payment"})
    void beforeItIsPaidTheCaseEnds(String step) {
        CaseId caseId = scenario.caseAt(step);
        String number = scenario.number(caseId);
        assertThat(scenario.person(OFFICER).get("/cases/" + number).body()).contains("/withdrawal");
        assertThat(scenario.person("laila.verifikator")
                        .get("/cases/" + number + "/withdrawal")
                        .statusCode())
                .as("only the commitment officer records it")
                .isEqualTo(403);
        assertThat(withdraw(caseId, "25", "").statusCode())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(withdraw(caseId, "31", "Anggota bekerja di luar kota.").body())
                .as("a letter of next week")
                .contains("alert");
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly(step);

        assertThat(withdraw(caseId, "24", "Anggota bekerja di luar kota.").statusCode())
                .isEqualTo(302);

        assertThat(workItems.of(caseId)).isEmpty();
        assertThat(outcome(caseId)).isEqualTo("withdrawn");
        assertThat(promised(caseId)).as("the place is free again").isZero();
        assertThat(jdbc.sql("select status from aid_group where id = :case")
                        .param("case", caseId.value())
                        .query(String.class)
                        .single())
                .as("its members may be in another group")
                .isEqualTo("REJECTED");
        assertThat(ledger.of(caseId).disbursed().isZero()).isTrue();
        assertThat(facts(caseId, "group-withdrew"))
                .extracting(entry -> entry.data().get("moment"), Recorded::reason)
                .containsExactly(tuple("BEFORE_PAYMENT", "Anggota bekerja di luar kota."));
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases/" + number + "/dossier")
                        .body())
                .contains("Kelompok mengundurkan diri");
        assertThat(withdraw(caseId, "24", "Sekali lagi.").body()).contains("sudah berakhir");
    }

    @Test
    void whatThePhasePromisedIsFreeForOthers() {
        CaseId caseId = scenario.caseAt("sign-agreement");
        long before = committed(caseId);

        assertThat(withdraw(caseId, "24", "Tidak sanggup.").statusCode()).isEqualTo(302);

        assertThat(before - committed(caseId)).isEqualTo(20_000_000);
    }

    @Test
    void anOrderedPaymentIsRecordedFirst() {
        CaseId caseId = scenario.caseAt("record-disbursement");
        HttpResponse<String> refused = withdraw(caseId, "24", "Tidak sanggup.");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Catat dahulu SP2D-nya");
        assertThat(outcome(caseId)).isEqualTo("null");

        scenario.playUntil(caseId, "confirm-funds");
        assertThat(withdraw(caseId, "24", "Tidak sanggup.").body())
                .contains("Konfirmasi dana masuk", "yang tidak pernah diterima tidak ditagih");
        scenario.playUntil(caseId, "compile-report");
        assertThat(withdraw(caseId, "24", "Tidak sanggup.").statusCode()).isEqualTo(302);
        recovered(caseId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attest-report", "review-report", "accept-report"})
    void aReportThatWasHandedInIsDecidedFirst(String step) {
        CaseId caseId = scenario.caseAt(step);
        assertThat(withdraw(caseId, "24", "Tidak sanggup.").body())
                .contains("LPJ yang sudah masuk diputuskan dulu")
                .doesNotContain("??");
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly(step);
        assertThat(facts(caseId, "group-withdrew")).isEmpty();
    }

    @Test
    void afterItIsPaidTheAidComesBack() {
        CaseId caseId = scenario.caseAt("compile-report");

        HttpResponse<String> told =
                scenario.program(OFFICER).post("/cases/" + scenario.number(caseId) + "/withdrawal", """
                        {"letterNumber": "02/KWU/2023", "letterDate": "2023-07-24", "reason": "Usaha tidak jadi."}""");
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);

        recovered(caseId);
        assertThat(withdraw(caseId, "24", "Sekali lagi.").statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsAccountedForIsNotGivenUp() {
        CaseId accepted = scenario.caseAt("record-refund", Manner.LEFTOVER);
        assertThat(withdraw(accepted, "24", "Tidak sanggup.").body()).contains("sudah diterima");
        CaseId claimed = scenario.caseAt("record-instalment", Manner.UNPROVEN);
        assertThat(withdraw(claimed, "24", "Tidak sanggup.").body()).contains("sudah ditagih");
    }

    private void recovered(CaseId caseId) {
        assertThat(workItems.of(caseId))
                .as("everything else is over")
                .extracting(WorkItem::step)
                .containsExactly("order-recovery");
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("recovered");
        Ledger.Balance money = ledger.of(caseId);
        assertThat(money.returned()).as("what is back in the treasury").isEqualTo(money.disbursed());
        assertThat(money.outstanding().isZero()).isTrue();
        assertThat(facts(caseId, "recovery-ordered"))
                .extracting(entry -> entry.data().get("ground"))
                .containsExactly("WITHDRAWAL");
        assertThat(promised(caseId)).as("it was promised, paid and came back").isOne();
    }

    private HttpResponse<String> withdraw(CaseId caseId, String day, String reason) {
        String page = "/cases/" + scenario.number(caseId);
        return scenario.person(OFFICER)
                .post(
                        "/tasks",
                        page + "/withdrawal",
                        Map.of(
                                "letterNumber", "01/KWU/2023",
                                "letterDate.day", day,
                                "letterDate.month", "7",
                                "letterDate.year", "2023",
                                "reason", reason));
    }

    private int promised(CaseId caseId) {
        return jdbc.sql("select count(*) from decree_recipient where case_id = :case and state <> 'WITHDRAWN'")
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }

    private long committed(CaseId caseId) {
        return jdbc.sql("""
                        select committed from phase_commitment c join aid_group g on g.phase_id = c.phase_id
                        where g.id = :case""").param("case", caseId.value()).query(Long.class).single();
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
