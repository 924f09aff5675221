package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.dossier.FoldCheck;
import id.pendamping.group.AidCases;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.lifecycle.Timers;
import id.pendamping.lifecycle.engine.OlderModels;
import id.pendamping.lifecycle.models.ProcessTokens;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.Mutations;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Interventions take two administrators and a reason, and what was done is on record. */
@PendampingTest
class RepairIT {

    private static final String WHY = "Kelompok salah dikirim, lihat surat dinas 12.";

    @Autowired
    DataSource database;

    @Autowired
    Scenario scenario;

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    AidCases cases;

    @Autowired
    Timers timers;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    ProcessTokens tokens;

    @AfterEach
    void letTheClockGo() {
        onTheMachinesTime(OlderModels::upgrade);
    }

    private void onTheMachinesTime(Consumer<ApplicationContext> deployment) {
        Instant stood = clock.instant();
        clock.followTheMachine();
        deployment.accept(program);
        clock.standAt(stood);
    }

    @Test
    void caseIsMovedBySomebodyElseThanWhoAsked() {
        CaseId caseId = scenario.caseAt("attest-report");
        String page = "/cases/" + workItems.of(caseId).get(0).number() + "/repair";
        Map<String, String> back = Map.of(
                "kind", "MOVE_TOKEN", "from", "accountability/attest-report", "to", "compile-report", "reason", WHY);

        assertThat(scenario.person("bambang.ppk").get(page).statusCode()).isEqualTo(403);
        assertThat(scenario.person("nia.pemeriksa").post("/notices", page, back).statusCode())
                .isEqualTo(403);
        assertThat(ask("dian.admin", page, back, "reason", "Salah.").statusCode())
                .as("a reason is a sentence")
                .isEqualTo(422);
        assertThat(ask("dian.admin", page, back, "to", "close-everything").statusCode())
                .isEqualTo(422);
        assertThat(ask("dian.admin", page, back, "from", "accountability/accept-report")
                        .statusCode())
                .as("the case is not there")
                .isEqualTo(422);
        assertThat(scenario.person("dian.admin").post(page, page, back).statusCode())
                .isEqualTo(302);
        assertThat(scenario.person("dian.admin").post(page, page, back).body()).contains("masih punya perbaikan");
        assertThat(step(caseId)).as("nothing has moved").isEqualTo("attest-report");

        String decision = "/repairs/" + repair(caseId) + "/decision";
        assertThat(decide("dian.admin", decision).body()).contains("Anda yang memintanya");
        assertThat(decide("rudi.admin", decision).statusCode()).isEqualTo(302);

        assertThat(step(caseId)).isEqualTo("compile-report");
        assertThat(decide("rudi.admin", decision).body()).contains("sudah diputuskan");
        Recorded done = told(caseId, "repair-decided");
        assertThat(done.data()).containsEntry("verdict", "APPROVED").containsEntry("kind", "MOVE_TOKEN");
        assertThat(done.reason()).isEqualTo(WHY);
        assertThat(done.actor()).isEqualTo(account("rudi.admin"));
        assertThat(done.onBehalfOf()).isEqualTo(account("dian.admin"));
        assertThatThrownBy(() -> jdbc.sql("update repair set reason = 'x' where case_id = :case")
                        .param("case", caseId.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        players.play(workItems.of(caseId).get(0), Manner.PLAIN);
        assertThat(step(caseId)).as("the case goes on").isEqualTo("attest-report");

        assertThat(Mutations.of(database, scenario.number(caseId), "repair"))
                .isEqualTo(new Mutations.Seen(Set.of("repair.field"), List.of()));
        assertThat(FoldCheck.differences(jdbc, journal, caseId)).isEmpty();
    }

    @Test
    void noVisitIsConfirmedThatNobodyHasMade() {
        for (String step : List.of("verify-administration", "verify-field")) {
            CaseId caseId = scenario.caseAt(step);
            String page = "/cases/" + workItems.of(caseId).get(0).number() + "/repair";
            Map<String, String> away =
                    Map.of("kind", "MOVE_TOKEN", "from", "selection/" + step, "to", "confirm-visit", "reason", WHY);
            assertThat(ask("dian.admin", page, away, "to", "confirm-visit").body())
                    .contains("Belum ada kunjungan yang tercatat dan lolos");
        }
    }

    /** What a step is about has to be there: the repair, the page and the desk say the same when it is not. */
    @Test
    void whereThereIsNothingToDoIsSaidInWords() {
        CaseId caseId = scenario.caseAt("compile-report");
        String number = workItems.of(caseId).get(0).number();
        String page = "/cases/" + number + "/repair";
        Map<String, String> away = Map.of(
                "kind", "MOVE_TOKEN", "from", "accountability/compile-report", "to", "close-case", "reason", WHY);
        assertThat(ask("dian.admin", page, away, "to", "close-case").body())
                .contains("Masih Rp\u00a020.000.000 yang harus dipertanggungjawabkan");
        assertThat(ask("dian.admin", page, away, "to", "decide-budget-change").body())
                .as("it lies beside the way")
                .contains("langkah yang dituju tidak ada");
        assertThat(scenario.person("dian.admin").get(page).body())
                .contains("Langkah lain, dan mengapa tidak", "Sampel diundi")
                .doesNotContain("??", "refusal.");
        JsonNode told = scenario.program("dian.admin").read("/cases/" + number + "/repairs");
        assertThat(told.at("/lacking/attest-report").asString()).contains("belum");
        assertThat(told.at("/lacking").toString()).doesNotContain("refusal.");
        assertThat(told.at("/places/accountability").toString())
                .doesNotContain("decide-budget-change", "attest-report");

        tokens.move(
                caseId.subject(),
                "accountability",
                "compile-report",
                "decide-budget-change",
                Act.by(cast.holding(Duty.ADMINISTRATOR).as(Duty.ADMINISTRATOR), clock.instant()));
        String step = "/cases/" + number + "/steps/decide-budget-change";
        var shown = scenario.person("bambang.ppk").get(step);
        assertThat(shown.statusCode()).isEqualTo(409);
        assertThat(shown.body())
                .contains("Tidak ada yang dikerjakan di sini", "Tidak ada perubahan RAB yang menunggu keputusan")
                .doesNotContain("??");
        assertThat(scenario.person("bambang.ppk").get(step + "?lang=en").body())
                .contains("There is nothing to do here", "No change of the budget waits for a decision");
        scenario.person("bambang.ppk").get(step + "?lang=id");
        var sent = scenario.person("bambang.ppk").submit(number, "decide-budget-change", Map.of("verdict", "APPROVED"));
        assertThat(sent.statusCode()).isEqualTo(409);
        assertThat(sent.body()).contains("Tidak ada perubahan RAB yang menunggu keputusan");
        assertThat(scenario.program("bambang.ppk").get(step).statusCode()).isEqualTo(422);
        assertThat(scenario.program("bambang.ppk")
                        .post(step, "{\"verdict\": \"APPROVED\"}")
                        .body())
                .contains("Tidak ada perubahan RAB");
    }

    @Test
    void dataIsCorrectedAndTheOldValueKept() {
        CaseId caseId = scenario.group();
        WorkItem item = workItems.of(caseId).get(0);
        String page = "/cases/" + item.number() + "/repair";
        Map<String, String> right =
                Map.of("kind", "CORRECT_DATA", "field", "NAME", "value", "Kelompok Betul " + item.id(), "reason", WHY);

        assertThat(ask("dian.admin", page, right, "value", item.name()).statusCode())
                .as("the same name")
                .isEqualTo(422);
        assertThat(scenario.person("dian.admin").post(page, page, right).statusCode())
                .isEqualTo(302);
        assertThat(decide("rudi.admin", "/repairs/" + repair(caseId) + "/decision")
                        .statusCode())
                .isEqualTo(302);

        assertThat(workItems.of(caseId).get(0).name()).isEqualTo("Kelompok Betul " + item.id());
        assertThat(scenario.person("dian.admin").get("/repairs").body())
                .contains(item.name() + " → Kelompok Betul " + item.id());
        assertThat(told(caseId, "repair-asked").data())
                .containsEntry("field", "NAME")
                .doesNotContainValue("Kelompok Betul " + item.id());
        assertThat(Mutations.of(database, scenario.number(caseId), "repair.field"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
    }

    @Test
    void failedWorkIsTriedAgain() {
        CaseId caseId = scenario.caseAt("compile-report");
        String page = "/cases/" + workItems.of(caseId).get(0).number() + "/repair";
        String job = jdbc.sql("""
                        update act_ru_job set retries_ = 0, exception_msg_ = 'Tabel terkunci' where id_ = (
                            select min(j.id_) from act_ru_job j
                            join act_hi_procinst p on p.proc_inst_id_ = j.process_instance_id_
                            where p.business_key_ = :case and p.proc_def_key_ = 'report-chase')
                        returning id_""")
                .param("case", caseId.subject().key())
                .query(String.class)
                .single();
        assertThat(scenario.person("dian.admin").get(page).body()).contains("Tabel terkunci");

        Map<String, String> again = Map.of("kind", "RETRY_JOB", "job", job, "reason", WHY);
        assertThat(ask("dian.admin", page, again, "job", UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(422);
        assertThat(scenario.person("dian.admin").post(page, page, again).statusCode())
                .isEqualTo(302);
        assertThat(decide("rudi.admin", "/repairs/" + repair(caseId) + "/decision")
                        .statusCode())
                .isEqualTo(302);

        assertThat(jdbc.sql("select retries_ from act_ru_job where id_ = :job")
                        .param("job", job)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(told(caseId, "repair-asked").data()).containsEntry("fromNode", "next.compile-report");
    }

    /** A case whose place is not in the newest model stays; one that has gone on since is left out. */
    @Test
    void runningCasesMoveToTheNewestModelAsForetold() {
        onTheMachinesTime(OlderModels::deploy);
        CaseId waiting = scenario.caseAt("compile-report");
        CaseId gone = scenario.caseAt("compile-report");
        CaseId stuck = scenario.caseAt("order-recovery", Manner.UNPROVEN);
        onTheMachinesTime(OlderModels::upgrade);
        long before = journalled();

        String models = "/repairs/models";
        assertThat(scenario.person("dian.admin")
                        .post("/repairs", models, Map.of("model", "accountability", "reason", WHY))
                        .statusCode())
                .isEqualTo(302);
        UUID move = jdbc.sql("select id from model_move where verdict is null and model = 'accountability'")
                .query(UUID.class)
                .single();
        assertThat(foretold(move, waiting)).isEqualTo("FORETOLD {compile-report,report-chase} null");
        assertThat(foretold(move, stuck)).startsWith("UNKNOWN_PLACE");
        assertThat(journalled()).as("a dry run").isEqualTo(before);
        assertThat(version(waiting)).isLessThan(newest());

        players.play(workItems.of(gone).get(0), Manner.PLAIN);
        String decision = models + '/' + move + "/decision";
        assertThat(decide("dian.admin", decision).statusCode()).isEqualTo(422);
        assertThat(decide("rudi.admin", decision).statusCode()).isEqualTo(302);
        assertThat(scenario.person("dian.admin").get(models + '/' + move).body())
                .contains("Sedang dipindahkan");
        assertThat(scenario.person("dian.admin").get("/batches").body())
                .contains(models + '/' + move, "Sedang dikerjakan");
        dueJobs.run();

        assertThat(foretold(move, waiting))
                .isEqualTo("AS_FORETOLD {compile-report,report-chase} {compile-report,report-chase}");
        assertThat(foretold(move, gone)).startsWith("WENT_ON");
        assertThat(version(waiting)).isEqualTo(newest());
        assertThat(version(gone)).isLessThan(newest());
        assertThat(told(waiting, "model-version-moved").data())
                .containsEntry("foretold", List.of("compile-report", "report-chase"))
                .containsEntry("found", List.of("compile-report", "report-chase"));
        assertThat(scenario.person("dian.admin").get(models + '/' + move).body())
                .contains("Sesuai ramalan", "Langkahnya tidak ada di versi terbaru", "order-recovery");

        clock.standAt(workItems
                .of(waiting)
                .get(0)
                .dueOn()
                .plusDays(2)
                .atStartOfDay(clock.getZone())
                .plusHours(9)
                .toInstant());
        timers.fireDue();
        assertThat(types(waiting)).as("now it is chased").contains("warning-issued");
        assertThat(types(gone)).doesNotContain("warning-issued");
        scenario.playToTheEnd(waiting, Manner.PLAIN);
        assertThat(types(waiting)).contains("report-drawn", "closure-checked");
        assertThat(cases.find(waiting).orElseThrow().outcome()).isEqualTo("closed");
    }

    private String foretold(UUID move, CaseId caseId) {
        return jdbc.sql("""
                        select concat_ws(' ', result, foretold::text, coalesce(found::text, 'null'))
                        from model_move_case where move_id = :move and case_id = :case""")
                .param("move", move)
                .param("case", caseId.value())
                .query(String.class)
                .single();
    }

    private int version(CaseId caseId) {
        return jdbc.sql("""
                        select d.version_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where e.parent_id_ is null and e.business_key_ = :case and d.key_ = 'accountability'""")
                .param("case", caseId.subject().key())
                .query(Integer.class)
                .single();
    }

    private int newest() {
        return jdbc.sql("select max(version_) from act_re_procdef where key_ = 'accountability'")
                .query(Integer.class)
                .single();
    }

    private long journalled() {
        return jdbc.sql("select count(*) from journal").query(Long.class).single();
    }

    private java.net.http.HttpResponse<String> ask(
            String login, String page, Map<String, String> form, String field, String value) {
        Map<String, String> other = new HashMap<>(form);
        other.put(field, value);
        return scenario.person(login).post(page, page, other);
    }

    private java.net.http.HttpResponse<String> decide(String login, String decision) {
        return scenario.person(login).post("/repairs", decision, Map.of("verdict", "APPROVED"));
    }

    private UUID repair(CaseId caseId) {
        return jdbc.sql("select id from repair where case_id = :case")
                .param("case", caseId.value())
                .query(UUID.class)
                .single();
    }

    private String account(String login) {
        return cast.holding(Duty.ADMINISTRATOR).login().equals(login)
                ? cast.holding(Duty.ADMINISTRATOR).id()
                : jdbc.sql("select id from account where login = :login")
                        .param("login", login)
                        .query(String.class)
                        .single();
    }

    private String step(CaseId caseId) {
        return workItems.of(caseId).get(0).step();
    }

    private Recorded told(CaseId caseId, String type) {
        return facts(caseId).stream()
                .filter(entry -> entry.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> types(CaseId caseId) {
        return facts(caseId).stream().map(Recorded::type).collect(java.util.stream.Collectors.toSet());
    }

    private List<Recorded> facts(CaseId caseId) {
        return journal.of(caseId.subject(), 0, 1_000);
    }
}
