package id.pendamping.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.dossier.FoldCheck;
import id.pendamping.journal.JournalReader;
import id.pendamping.lifecycle.engine.OwnTimers;
import id.pendamping.programme.WorkingDays;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report that two administrators have put back to the group is owed again: it has a last day, and is chased after it. */
@PendampingTest
class OwedAgainIT {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final int REVISION_DAYS = 7;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Deadlines deadlines;

    @Autowired
    WorkItems workItems;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    OwnTimers timers;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Test
    void aReportThatIsPutBackIsChasedFromItsNewLastDay() {
        CaseId caseId = handedIn();
        LocalDate moved = due(caseId).plusDays(20);
        dayIs(moved);
        putBack(caseId);

        LocalDate due = workingDays.after(moved, REVISION_DAYS);
        isDue(caseId, due);
        assertThat(rungs(caseId)).isEmpty();
        dayIs(due.plusDays(1));
        timers.fireDue(caseId);
        assertThat(rungs(caseId)).containsExactly("FIRST_WARNING");
        assertThat(scenario.person("wati.koordinator")
                        .get("/reports/overdue.csv?rung=FIRST_WARNING")
                        .body())
                .contains(scenario.number(caseId));
        agrees(caseId);

        players.play(workItems.find(caseId, "compile-report").orElseThrow(), Manner.PLAIN);
        players.play(workItems.find(caseId, "attest-report").orElseThrow(), Manner.PLAIN);
        assertThat(deadlines.of(caseId).orElseThrow().inHand()).isFalse();
    }

    @Test
    void theOldLastDayStaysWhenItIsLater() {
        CaseId caseId = handedIn();
        LocalDate due = due(caseId);
        putBack(caseId);

        isDue(caseId, due);
        dayIs(due.plusDays(1));
        timers.fireDue(caseId);
        assertThat(rungs(caseId)).containsExactly("FIRST_WARNING");
        agrees(caseId);
    }

    /** Of force majeure only the days after the move are no days of the new term. */
    @Test
    void whatIsPutBackWhileTheClocksStandStillIsDueLater() {
        CaseId caseId = handedIn();
        LocalDate from = due(caseId).plusDays(20);
        dayIs(from);
        assertThat(scenario.person("wati.koordinator")
                        .post("/tasks", page(caseId, "force-majeure"), statement(from, from.plusDays(20)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(scenario.person("bambang.ppk")
                        .submit(
                                scenario.number(caseId),
                                "decide-force-majeure",
                                Map.of("verdict", "GRANTED", "grounds", "Sudah dilihat di tempat."))
                        .statusCode())
                .isEqualTo(302);
        LocalDate moved = from.plusDays(10);
        dayIs(moved);
        putBack(caseId);
        dayIs(from.plusDays(19));
        timers.fireDue(caseId);
        assertThat(rungs(caseId)).as("nobody is chased").isEmpty();
        dayIs(from.plusDays(21));
        timers.fireDue(caseId);

        LocalDate due =
                workingDays.onOrAfter(workingDays.after(moved, REVISION_DAYS).plusDays(11));
        isDue(caseId, due);
        dayIs(due.plusDays(1));
        timers.fireDue(caseId);
        assertThat(rungs(caseId)).containsExactly("FIRST_WARNING");
        agrees(caseId);
    }

    @Test
    void nothingIsPutBackWhileTheCaseIsSuspended() {
        CaseId caseId = handedIn();
        assertThat(scenario.person("nia.pemeriksa")
                        .post(page(caseId, "notes"), page(caseId, "suspension"), Map.of("reason", "Nota diragukan."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(asked(caseId))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("sedang dihentikan sementara"));
        assertThat(deadlines.of(caseId).orElseThrow().inHand()).isFalse();
    }

    private static Map<String, String> statement(LocalDate from, LocalDate until) {
        Map<String, String> form = new HashMap<>();
        Map.of("statementDate", from, "from", from, "until", until).forEach((field, day) -> {
            form.put(field + ".day", String.valueOf(day.getDayOfMonth()));
            form.put(field + ".month", String.valueOf(day.getMonthValue()));
            form.put(field + ".year", String.valueOf(day.getYear()));
        });
        form.put("statementNumber", "470/17/DS/2023");
        form.put("issuer", "Desa Contoh");
        form.put("account", "Banjir menutup jalan desa.");
        return form;
    }

    private CaseId handedIn() {
        clock.standAt(Scenario.BEGINNING);
        return scenario.caseAt("review-report");
    }

    private HttpResponse<String> asked(CaseId caseId) {
        Map<String, String> form = Map.of(
                "kind", "MOVE_TOKEN",
                "from", "accountability/review-report",
                "to", "compile-report",
                "reason", "Kelompok salah mengirim, lihat surat dinas 12.");
        return scenario.person("dian.admin").post(page(caseId, "repair"), page(caseId, "repair"), form);
    }

    private void putBack(CaseId caseId) {
        assertThat(asked(caseId).statusCode()).isEqualTo(302);
        UUID asked = jdbc.sql("select id from repair where case_id = :case")
                .param("case", caseId.value())
                .query(UUID.class)
                .single();
        assertThat(scenario.person("rudi.admin")
                        .post("/repairs", "/repairs/" + asked + "/decision", Map.of("verdict", "APPROVED"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(workItems.find(caseId, "compile-report")).isPresent();
    }

    private void isDue(CaseId caseId, LocalDate day) {
        Deadlines.Deadline now = deadlines.of(caseId).orElseThrow();
        assertThat(now.inHand()).isTrue();
        assertThat(now.dueOn()).isEqualTo(day);
        workItems.find(caseId, "compile-report").ifPresent(item -> assertThat(item.dueOn())
                .isEqualTo(day));
        assertThat(journal.of(caseId.subject(), 0, 1_000))
                .filteredOn(entry -> entry.type().equals("revision-due-set"))
                .hasSize(1);
    }

    private void agrees(CaseId caseId) {
        String number = scenario.number(caseId);
        assertThat(FoldCheck.differences(jdbc, journal, caseId)).isEmpty();
        assertThat(TableFaults.of(database, number)).isEmpty();
    }

    private List<Object> rungs(CaseId caseId) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals("warning-issued"))
                .map(entry -> entry.data().get("rung"))
                .toList();
    }

    private String page(CaseId caseId, String of) {
        return "/cases/" + scenario.number(caseId) + '/' + of;
    }

    private LocalDate due(CaseId caseId) {
        return deadlines.of(caseId).orElseThrow().dueOn();
    }

    private void dayIs(LocalDate day) {
        clock.standAt(day.atTime(9, 0).atZone(JAKARTA).toInstant());
    }
}
