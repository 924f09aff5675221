package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.bulk.DueJobs;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.group.AidCases;
import id.pendamping.lifecycle.Timers;
import id.pendamping.lifecycle.engine.OlderModels;
import id.pendamping.mentoring.Companions;
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
 * Cases that wait for people, timers and messages of every model, beside their way too, when a release brings all models
 * anew: each is foretold, moved, stands where it was to stand, and goes on from there to its end.
 */
@PendampingTest
class EveryModelMovesIT {

    private static final String WHY = "Semua kasus berjalan dengan model terbaru.";
    private static final List<String> MODELS = List.of(
            "group-lifecycle",
            "selection",
            "mentor-assignment",
            "disbursement",
            "repayment",
            "accountability",
            "report-chase",
            "recovery",
            "return-notice",
            "after-acceptance",
            "paper-correction",
            "monitoring");

    @Autowired
    Scenario scenario;

    @Autowired
    ApplicationContext program;

    @Autowired
    Players players;

    @Autowired
    Deadlines deadlines;

    @Autowired
    WorkItems workItems;

    @Autowired
    AidCases cases;

    @Autowired
    Companions companions;

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
        upgrade();
    }

    @Test
    void whereverACaseWaitsItMovesAndGoesOn() {
        upgrade();
        Map<String, CaseId> waiting = new TreeMap<>();
        waiting.put("report waited for", paidWhileTheReportWaits());
        waiting.put("correct-registration", scenario.caseAt("correct-registration", Manner.RETURNED));
        waiting.put("answer-assignment", scenario.caseAt("answer-assignment"));
        waiting.put("record-disbursement", scenario.caseAt("record-disbursement"));
        waiting.put("confirm-funds", scenario.caseAt("confirm-funds"));
        waiting.put("paid again", backAgain(scenario.caseAt("confirm-funds"), 20_000_000));
        waiting.put("compile-report", scenario.caseAt("compile-report"));
        waiting.put("record-refund", scenario.caseAt("record-refund", Manner.LEFTOVER));
        waiting.put("record-instalment", scenario.caseAt("record-instalment", Manner.UNPROVEN));
        waiting.put("mentor left", mentorLeft(scenario.caseAt("compile-report")));
        waiting.put("suspended", suspended(scenario.caseAt("compile-report")));
        waiting.put("demanded back", demandedBack(scenario.caseAt("compile-report")));
        waiting.put("flooded", flooded(scenario.caseAt("compile-report")));
        waiting.put("robbed", robbed(scenario.caseAt("compile-report")));
        waiting.put("monitored", closed());
        waiting.put("back after closing", backAgain(closed(), 5_000_000));
        waiting.put("taken back", takenBack(closed()));
        waiting.put("paper wrong", recordedWrongly(scenario.caseAt("confirm-funds")));
        upgrade();

        for (String model : MODELS) {
            assertThat(scenario.person("dian.admin")
                            .post("/repairs", "/repairs/models", Map.of("model", model, "reason", WHY))
                            .statusCode())
                    .as(model)
                    .isEqualTo(302);
            UUID move = jdbc.sql("select id from model_move where verdict is null and model = :model")
                    .param("model", model)
                    .query(UUID.class)
                    .single();
            assertThat(scenario.person("rudi.admin")
                            .post("/repairs", "/repairs/models/" + move + "/decision", Map.of("verdict", "APPROVED"))
                            .statusCode())
                    .isEqualTo(302);
            dueJobs.run();
            waiting.forEach((place, caseId) -> assertThat(result(move, caseId))
                    .as("%s in %s", place, model)
                    .isIn("AS_FORETOLD", "not in it"));
        }
        waiting.forEach((place, caseId) -> assertThat(behind(caseId)).as(place).isEmpty());

        assertThat(scenario.waiting(waiting.get("answer-assignment")).step()).isEqualTo("answer-assignment");
        timers.expire(waiting.get("answer-assignment").subject(), "answer-assignment");
        timers.expire(waiting.get("correct-registration").subject(), "correct-registration");
        timers.expire(waiting.get("mentor left").subject(), "write-handover");
        timers.fireDue();
        assertThat(cases.find(waiting.get("correct-registration")).orElseThrow().outcome())
                .as("its timer fired")
                .isEqualTo("rejected");
        assertThat(scenario.waiting(waiting.get("answer-assignment")).step())
                .as("so did this one")
                .isNotEqualTo("answer-assignment");
        assertThat(steps(waiting.get("mentor left"))).contains("name-successor").doesNotContain("write-handover");
        assertThat(scenario.person("tirta.pemeriksa")
                        .submit(
                                scenario.number(waiting.get("suspended")),
                                "decide-suspension",
                                Map.of("verdict", "CLEARED", "grounds", "Bukti asli dilihat."))
                        .statusCode())
                .isEqualTo(302);
        waiting.remove("monitored");
        assertThat(steps(waiting.get("back after closing"))).containsExactly("decide-late-return");
        assertThat(steps(waiting.get("taken back"))).containsExactly("decide-recall");
        waiting.forEach((place, caseId) -> {
            scenario.playToTheEnd(caseId, place.equals("record-refund") ? Manner.LEFTOVER : Manner.PLAIN);
            assertThat(cases.find(caseId).orElseThrow().outcome()).as(place).isNotNull();
        });
    }

    /** With another deployment between them the newest models are new ones, all of them. */
    private void upgrade() {
        Instant stood = clock.instant();
        clock.followTheMachine();
        OlderModels.deploy(program);
        OlderModels.upgrade(program);
        clock.standAt(stood);
    }

    private CaseId closed() {
        CaseId caseId = scenario.caseAt("accept-report");
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("closed");
        return caseId;
    }

    private CaseId backAgain(CaseId caseId, long amount) {
        Map<String, String> notice = day("noticeDate", 0);
        notice.put(
                "sp2dNumber",
                jdbc.sql("select sp2d_number from payment where case_id = :case and sp2d_number is not null")
                        .param("case", caseId.value())
                        .query(String.class)
                        .single());
        notice.put("amount", String.valueOf(amount));
        notice.put("reason", "ACCOUNT_CLOSED");
        return done(caseId, "yusuf.bendahara", "transfer-return", notice);
    }

    /** What is claimed is paid, and the closing waits for the report. */
    private CaseId paidWhileTheReportWaits() {
        Instant stood = clock.instant();
        CaseId caseId = scenario.caseAt("compile-report");
        LocalDate due = deadlines.dueOn(caseId).orElseThrow();
        for (int days : List.of(-14, -7, -1, 1, 14, 28, 42)) {
            dayIs(due.plusDays(days));
        }
        play(caseId, "take-referral");
        dayIs(due.plusDays(70));
        for (String step : List.of(
                "declare-unaccounted",
                "order-recovery",
                "compile-report",
                "attest-report",
                "record-instalment",
                "verify-instalment")) {
            play(caseId, step);
        }
        assertThat(steps(caseId)).containsExactly("review-report");
        clock.standAt(stood);
        return caseId;
    }

    private void play(CaseId caseId, String step) {
        players.play(workItems.find(caseId, step).orElseThrow(), Manner.PLAIN);
    }

    private void dayIs(LocalDate day) {
        clock.standAt(day.atTime(9, 0).atZone(clock.getZone()).toInstant());
        timers.fireDue();
    }

    private CaseId mentorLeft(CaseId caseId) {
        Map<String, String> leaving = day("endedOn", 0);
        leaving.put("replaced", companions.now(caseId).orElseThrow().mentorId().toString());
        leaving.put("leaving", "REPLACED");
        leaving.put("reason", "Pindah ke kota lain.");
        return done(caseId, "wati.koordinator", "mentor", leaving);
    }

    private CaseId suspended(CaseId caseId) {
        return done(caseId, "nia.pemeriksa", "suspension", Map.of("reason", "Warga melapor: usahanya tidak ada."));
    }

    private CaseId demandedBack(CaseId caseId) {
        Map<String, String> letter = day("letterDate", 0);
        letter.put("letterNumber", "01/KWU/2023");
        letter.put("reason", "Anggota bekerja di luar kota.");
        return done(caseId, "bambang.ppk", "withdrawal", letter);
    }

    private CaseId flooded(CaseId caseId) {
        Map<String, String> flood = day("statementDate", 0);
        flood.putAll(day("from", 0));
        flood.putAll(day("until", 20));
        flood.put("statementNumber", "470/17/DS/2023");
        flood.put("issuer", "Desa Contoh");
        flood.put("account", "Banjir menutup jalan desa.");
        return done(caseId, "wati.koordinator", "force-majeure", flood);
    }

    private CaseId robbed(CaseId caseId) {
        Map<String, String> theft = day("happenedOn", 0);
        theft.put("cause", "THEFT");
        theft.put("reportNumber", "LP/B/17/2023");
        theft.put("office", "Polsek Contoh");
        theft.put("amount", "2500000");
        theft.put("account", "Mesin dicuri pada malam hari.");
        return done(caseId, "wati.koordinator", "loss", theft);
    }

    private CaseId done(CaseId caseId, String who, String deed, Map<String, String> form) {
        String page = "/cases/" + scenario.number(caseId);
        HttpResponse<String> answer =
                scenario.person(who).post(who.startsWith("nia") ? page + "/notes" : "/tasks", page + '/' + deed, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return caseId;
    }

    private List<String> steps(CaseId caseId) {
        return workItems.of(caseId).stream().map(WorkItem::step).toList();
    }

    private String result(UUID move, CaseId caseId) {
        return jdbc.sql("select result from model_move_case where move_id = :move and case_id = :case")
                .param("move", move)
                .param("case", caseId.value())
                .query(String.class)
                .optional()
                .orElse("not in it");
    }

    private CaseId recordedWrongly(CaseId caseId) {
        Map<String, Object> paid = jdbc.sql("select spm_number, spm_date from payment where case_id = :case")
                .param("case", caseId.value())
                .query()
                .singleRow();
        String[] day = paid.get("spm_date").toString().split("-");
        Map<String, String> form = Map.of(
                "recordedNumber",
                paid.get("spm_number").toString(),
                "number",
                paid.get("spm_number") + "-A",
                "date.day",
                day[2],
                "date.month",
                day[1],
                "date.year",
                day[0],
                "grounds",
                "Salah ketik.");
        return done(caseId, "agus.ppspm", "paper-correction", form);
    }

    /** Models by an older version of which the case still walks. */
    private CaseId takenBack(CaseId caseId) {
        return done(caseId, "bambang.ppk", "recall", Map.of("amount", "1000000", "grounds", "Nota milik toko lain."));
    }

    private List<String> behind(CaseId caseId) {
        return jdbc.sql("""
                        select d.key_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where e.parent_id_ is null and e.business_key_ = :case
                            and d.version_ < (select max(version_) from act_re_procdef n where n.key_ = d.key_)""")
                .param("case", caseId.subject().key())
                .query(String.class)
                .list();
    }

    private Map<String, String> day(String field, int later) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(later);
        return new HashMap<>(Map.of(
                field + ".day", String.valueOf(day.getDayOfMonth()),
                field + ".month", String.valueOf(day.getMonthValue()),
                field + ".year", String.valueOf(day.getYear())));
    }
}
