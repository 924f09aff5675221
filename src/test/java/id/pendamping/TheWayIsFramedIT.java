package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Manner;
import id.pendamping.group.AidCases;
import id.pendamping.lifecycle.Timers;
import id.pendamping.lifecycle.engine.OlderModels;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases of the model in which what demanded the aid back took everything beside the way along move to the one in which only
 * the way is left: from every stage, from beside it, and from where the aid already comes back.
 */
@PendampingTest
class TheWayIsFramedIT {

    private static final int MOST_TURNS = 20;

    @Autowired
    Scenario scenario;

    @Autowired
    ApplicationContext program;

    @Autowired
    WorkItems workItems;

    @Autowired
    AidCases cases;

    @Autowired
    Timers timers;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void newestModelsAgain() {
        newest();
    }

    @Test
    void casesMoveToWhereOnlyTheWayIsLeft() {
        withoutTheWay();
        Map<String, CaseId> waiting = new TreeMap<>();
        waiting.put("selection", scenario.caseAt("verify-field"));
        waiting.put("assignment", scenario.caseAt("answer-assignment"));
        waiting.put("disbursement", scenario.caseAt("sign-agreement"));
        waiting.put("compile-report", scenario.caseAt("compile-report"));
        waiting.put("robbed", robbed(scenario.caseAt("compile-report")));
        waiting.put("suspended", suspended(scenario.caseAt("compile-report")));
        waiting.put("order-recovery", withdrawn(scenario.caseAt("compile-report")));
        CaseId cleared = withdrawn(scenario.caseAt("compile-report"));
        assertThat(finding(cleared).statusCode()).isEqualTo(302);
        scenario.playUntil(cleared, "clear-findings");
        settleFindings(cleared);
        waiting.put("clear-findings", cleared);
        CaseId closed = scenario.caseAt("accept-report");
        scenario.playToTheEnd(closed, Manner.PLAIN);
        waiting.put("monitored", closed);
        newest();
        assertThat(suspend(waiting.get("order-recovery")).body())
                .as("it still walks by the older model")
                .contains("model lama");

        move(waiting);

        assertThat(suspend(waiting.get("order-recovery")).statusCode()).isEqualTo(302);
        clear(waiting.get("order-recovery"));
        clear(waiting.get("suspended"));
        withdrawn(waiting.get("compile-report"));
        withdrawn(waiting.get("robbed"));
        assertThat(steps(waiting.get("robbed")))
                .as("nobody answers what is claimed as a whole")
                .containsExactly("order-recovery");
        settleFindings(waiting.get("robbed"));
        suspended(waiting.get("selection"));
        decide(waiting.get("selection"), "RECOVERY");
        withdrawn(waiting.get("disbursement"));
        timers.expire(waiting.get("assignment").subject(), "answer-assignment");
        timers.fireDue();
        waiting.forEach((place, caseId) -> scenario.playToTheEnd(caseId, Manner.PLAIN));

        Map<String, String> outcomes = new TreeMap<>();
        waiting.forEach((place, caseId) ->
                outcomes.put(place, cases.find(caseId).orElseThrow().outcome()));
        assertThat(outcomes)
                .isEqualTo(Map.of(
                        "selection", "barred",
                        "assignment", "closed",
                        "disbursement", "withdrawn",
                        "compile-report", "recovered",
                        "robbed", "recovered",
                        "suspended", "closed",
                        "order-recovery", "recovered",
                        "clear-findings", "recovered",
                        "monitored", "closed"));
    }

    private void move(Map<String, CaseId> waiting) {
        assertThat(scenario.person("dian.admin")
                        .post(
                                "/repairs",
                                "/repairs/models",
                                Map.of("model", "group-lifecycle", "reason", "Semua kasus memakai model terbaru."))
                        .statusCode())
                .isEqualTo(302);
        UUID move = jdbc.sql("select id from model_move where verdict is null and model = 'group-lifecycle'")
                .query(UUID.class)
                .single();
        assertThat(scenario.person("rudi.admin")
                        .post("/repairs", "/repairs/models/" + move + "/decision", Map.of("verdict", "APPROVED"))
                        .statusCode())
                .isEqualTo(302);
        for (int turn = 0; turn < MOST_TURNS && isUnderWay(move); turn++) {
            dueJobs.run();
        }
        Map<String, String> results = new TreeMap<>();
        waiting.forEach((place, caseId) -> results.put(
                place,
                jdbc.sql("select result from model_move_case where move_id = :move and case_id = :case")
                        .param("move", move)
                        .param("case", caseId.value())
                        .query(String.class)
                        .single()));
        assertThat(results)
                .allSatisfy((place, result) -> assertThat(result).as(place).isEqualTo("AS_FORETOLD"));
    }

    /** Cases of other tests of the fork move too, and a turn of the worker ends after half a minute. */
    private boolean isUnderWay(UUID move) {
        return jdbc.sql("select exists (select 1 from model_move_case where move_id = :move and result = 'FORETOLD')")
                .param("move", move)
                .query(Boolean.class)
                .single();
    }

    private void withoutTheWay() {
        deployed(() -> OlderModels.deployWithoutTheWay(program));
    }

    private void newest() {
        deployed(() -> OlderModels.upgrade(program));
    }

    /** Which deployment is the newest is told by the machine's clock. */
    private void deployed(Runnable deployment) {
        Instant stood = clock.instant();
        clock.followTheMachine();
        deployment.run();
        clock.standAt(stood);
    }

    private HttpResponse<String> suspend(CaseId caseId) {
        return scenario.person("nia.pemeriksa")
                .post(
                        page(caseId) + "/notes",
                        page(caseId) + "/suspension",
                        Map.of("reason", "Warga melapor: usahanya tidak ada."));
    }

    private CaseId suspended(CaseId caseId) {
        assertThat(suspend(caseId).statusCode()).isEqualTo(302);
        return caseId;
    }

    private void clear(CaseId caseId) {
        decide(caseId, "CLEARED");
    }

    private void decide(CaseId caseId, String verdict) {
        assertThat(scenario.person("tirta.pemeriksa")
                        .submit(
                                scenario.number(caseId),
                                "decide-suspension",
                                Map.of("verdict", verdict, "grounds", "Bukti asli dilihat."))
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> finding(CaseId caseId) {
        return scenario.person("nia.pemeriksa")
                .post(
                        page(caseId) + "/notes",
                        page(caseId) + "/findings",
                        Map.of(
                                "source", "ITJEN",
                                "category", "LATE_REPORT",
                                "amount", "0",
                                "description", "Laporan tidak pernah ada.",
                                "recommendation", "Jelaskan.",
                                "owner", "COMMITMENT_OFFICER"));
    }

    /** Past the pages: the officer says that it is done. */
    private void settleFindings(CaseId caseId) {
        jdbc.sql("update finding set status = 'SETTLED' where case_id = :case and status = 'OPEN'")
                .param("case", caseId.value())
                .update();
    }

    private CaseId withdrawn(CaseId caseId) {
        Map<String, String> letter = day("letterDate");
        letter.put("letterNumber", "01/KWU/2023");
        letter.put("reason", "Anggota bekerja di luar kota.");
        return done(caseId, "bambang.ppk", "withdrawal", letter);
    }

    private CaseId robbed(CaseId caseId) {
        Map<String, String> theft = day("happenedOn");
        theft.put("cause", "THEFT");
        theft.put("reportNumber", "LP/B/17/2023");
        theft.put("office", "Polsek Contoh");
        theft.put("amount", "2500000");
        theft.put("account", "Mesin dicuri pada malam hari.");
        return done(caseId, "wati.koordinator", "loss", theft);
    }

    private CaseId done(CaseId caseId, String who, String deed, Map<String, String> form) {
        HttpResponse<String> answer = scenario.person(who).post("/tasks", page(caseId) + '/' + deed, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return caseId;
    }

    private List<String> steps(CaseId caseId) {
        return workItems.of(caseId).stream().map(WorkItem::step).toList();
    }

    private String page(CaseId caseId) {
        return "/cases/" + scenario.number(caseId);
    }

    private Map<String, String> day(String field) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new HashMap<>(Map.of(
                field + ".day", String.valueOf(today.getDayOfMonth()),
                field + ".month", String.valueOf(today.getMonthValue()),
                field + ".year", String.valueOf(today.getYear())));
    }
}
