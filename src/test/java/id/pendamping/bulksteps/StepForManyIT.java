package id.pendamping.bulksteps;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.bulk.DueJobs;
import id.pendamping.bulk.WorkerSwitch;
import id.pendamping.demo.Cast;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItems;
import id.pendamping.worklist.WorkList;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The budget authority ratifies everything that matches a filter, after a look at what would be refused. */
@PendampingTest
class StepForManyIT {

    private static final String STEP = "ratify-decree";
    private static final String LIST = "/tasks?step=" + STEP;
    private static final String FORM = "/tasks/bulk?step=" + STEP;
    private static final Pattern BATCH = Pattern.compile("/batches/([0-9a-f-]{36})");

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    TasksForMany many;

    @Autowired
    WorkItems workItems;

    @Autowired
    JournalReader journal;

    @Autowired
    Cast cast;

    @Autowired
    ProgramClock clock;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    WorkerSwitch worker;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void stop() {
        worker.off();
    }

    @Test
    void oneFormIsRehearsedForEveryCaseThenRunAndDownloaded() {
        CaseId early = scenario.caseAt(STEP);
        LocalDate day = today();
        clock.standAt(clock.instant().plus(Duration.ofDays(10)));
        CaseId late = scenario.caseAt(STEP);
        Person authority = scenario.person("sri.kpa");
        int waiting = matching();
        assertThat(authority.get(LIST).body()).contains("Satu putusan untuk semua " + waiting, "/tasks/bulk?view=ALL");
        assertThat(authority.get(FORM).body()).contains("Sahkan SK penerima untuk " + waiting + " kasus");

        assertThat(authority.post(FORM, FORM, answers(null, day)).statusCode()).isEqualTo(422);
        HttpResponse<String> sent = authority.post(FORM, FORM, answers("RATIFIED", day));
        assertThat(sent.statusCode()).isEqualTo(302);
        String page = batch(sent);
        long before = entries(early) + entries(late);
        dueJobs.run();

        assertThat(authority.get(page).body()).contains("Uji coba selesai", "Tanggal pengesahan", "Akan ditolak");
        assertThat(authority.get(page + "?result=REFUSED").body())
                .contains(scenario.number(late))
                .doesNotContain(scenario.number(early));
        assertThat(entries(early) + entries(late)).as("nothing has happened").isEqualTo(before);
        assertThat(authority.post(page, page + "/run", Map.of()).statusCode()).isEqualTo(302);
        dueJobs.run();

        assertThat(step(early)).isNotEqualTo(STEP);
        assertThat(step(late)).isEqualTo(STEP);
        Recorded decided = journal.latest(early.subject(), 20).stream()
                .filter(entry -> entry.type().equals("decree-ratified"))
                .findFirst()
                .orElseThrow();
        assertThat(decided.actor())
                .isEqualTo(cast.holding(Duty.BUDGET_AUTHORITY).id());
        assertThat(decided.duty()).isEqualTo(Duty.BUDGET_AUTHORITY);
        assertThat(authority.get(page + "/result.csv").body())
                .contains(scenario.number(early) + ";")
                .containsPattern(scenario.number(late) + ";[^;]+;Ditolak;[^;]+");
        assertThat(scenario.person("nia.pemeriksa").get("/batches").body()).contains(page, "Sahkan SK penerima");
    }

    @Test
    void oneLetterSendsTheProposedMentorsOfManyGroups() {
        List<CaseId> cases = scenario.phaseAt("decide-mentor", 3);
        Person coordinator = scenario.person("wati.koordinator");
        String form = "/tasks/bulk?step=decide-mentor";
        LocalDate day = today();
        HttpResponse<String> sent = coordinator.post(
                form,
                form,
                Map.of(
                        "_key", UUID.randomUUID().toString(),
                        "verdict", "APPROVED",
                        "letterNumber", "ST-7/KOORD/2023",
                        "letterDate.day", String.valueOf(day.getDayOfMonth()),
                        "letterDate.month", String.valueOf(day.getMonthValue()),
                        "letterDate.year", String.valueOf(day.getYear())));
        String page = batch(sent);
        dueJobs.run();
        assertThat(coordinator.post(page, page + "/run", Map.of()).statusCode()).isEqualTo(302);
        dueJobs.run();

        assertThat(cases).allSatisfy(caseId -> assertThat(step(caseId)).isEqualTo("answer-assignment"));
    }

    @Test
    void whatIsSuspendedIsRefusedAndAllElseDone() {
        CaseId suspended = scenario.caseAt(STEP);
        CaseId other = scenario.caseAt(STEP);
        LocalDate day = today();
        String inspected = "/cases/" + scenario.number(suspended);
        assertThat(scenario.person("nia.pemeriksa")
                        .post(inspected + "/notes", inspected + "/suspension", Map.of("reason", "Nama pinjaman."))
                        .statusCode())
                .isEqualTo(302);
        Person authority = scenario.person("sri.kpa");
        HttpResponse<String> sent = authority.post(FORM, FORM, answers("RATIFIED", day));
        assertThat(sent.statusCode()).isEqualTo(302);
        String page = batch(sent);
        dueJobs.run();
        assertThat(authority.post(page, page + "/run", Map.of()).statusCode()).isEqualTo(302);
        dueJobs.run();

        assertThat(step(suspended)).isEqualTo(STEP);
        assertThat(step(other)).isNotEqualTo(STEP);
        assertThat(authority.get(page + "/result.csv").body())
                .contains(scenario.number(other) + ";")
                .containsPattern(scenario.number(suspended) + ";[^;]+;Ditolak;[^;]*dihentikan sementara");
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases?state=suspended&q=" + scenario.number(suspended))
                        .body())
                .contains(inspected);
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases?state=suspended&q=" + scenario.number(other))
                        .body())
                .doesNotContain("/cases/" + scenario.number(other));
        assertThat(scenario.person("tirta.pemeriksa")
                        .submit(
                                scenario.number(suspended),
                                "decide-suspension",
                                Map.of("verdict", "RECOVERY", "grounds", "Nama pinjaman."))
                        .statusCode())
                .as("nothing is left behind")
                .isEqualTo(302);
    }

    @Test
    void aProgramDoesTheSame() {
        CaseId caseId = scenario.caseAt(STEP);
        String key = UUID.randomUUID().toString();
        String order = """
                {"step": "ratify-decree", "command": {"verdict": "RATIFIED", "ratifiedOn": "%s"}}""".formatted(today());

        assertThat(api("POST", "", key, order.replace(today().toString(), "besok"))
                        .body())
                .contains("urn:pendamping:problem:refused", "ratifiedOn");
        HttpResponse<String> begun = api("POST", "", key, order);
        assertThat(begun.statusCode()).isEqualTo(202);
        String batch = '/' + begun.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(api("POST", "", key, order).body()).as("sent again").isEqualTo(begun.body());
        assertThat(api("POST", batch + "/run", key, "").statusCode())
                .as("not rehearsed")
                .isEqualTo(409);
        dueJobs.run();
        assertThat(api("POST", batch + "/run", key, "").body()).contains("\"state\":\"RUNNING\"");
        dueJobs.run();

        assertThat(api("GET", batch, key, "").body()).contains("\"state\":\"FINISHED\"", "\"failed\":0");
        HttpResponse<String> first = api("GET", batch + "/rows?size=1", key, "");
        assertThat(first.body()).contains("\"position\":1", "\"foretold\":");
        assertThat(api("GET", batch + "/rows?result=DONE&size=500", key, "").body())
                .contains(scenario.number(caseId));
        assertThat(api("GET", batch + "/rows?after=x", key, "").statusCode()).isEqualTo(400);
        assertThat(api("GET", "", key, "").body()).contains(batch.substring(1));
        assertThat(step(caseId)).isNotEqualTo(STEP);
    }

    private HttpResponse<String> api(String method, String path, String key, String body) {
        String basic = Base64.getEncoder().encodeToString(("sri.kpa:" + Cast.SECRET).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/batches" + path))
                .header("Authorization", "Basic " + basic)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRunThatIsStoppedGoesOnAndDoesEveryCaseOnce() {
        List<CaseId> cases = scenario.phaseAt(STEP, 8);
        Person authority = scenario.person("sri.kpa");
        String page = batch(authority.post(FORM, FORM, answers("RATIFIED", today())));
        dueJobs.run();
        authority.post(page, page + "/run", Map.of());

        worker.on();
        Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> done(page) > 0);
        worker.off();
        int row = doneButNotWritten(id(page));
        worker.on();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> authority.get(page).body().contains("Selesai"));

        assertThat(jdbc.sql("select result from bulk_row where batch_id = :batch and position = :row")
                        .param("batch", id(page))
                        .param("row", row)
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
        assertThat(cases).allSatisfy(caseId -> {
            assertThat(step(caseId))
                    .as(() -> journal.latest(caseId.subject(), 4).stream()
                            .map(entry -> entry.type() + ' ' + entry.actor())
                            .toList()
                            .toString())
                    .isNotEqualTo(STEP);
            assertThat(Stream.of(journal.latest(caseId.subject(), 50).toArray(Recorded[]::new))
                            .filter(entry -> entry.type().equals("decree-ratified")))
                    .hasSize(1);
        });
    }

    @Test
    void onlyOnesOwnStepsForManyAndNothingThatAColleagueHasTaken() {
        CaseId caseId = scenario.caseAt(STEP);
        assertThat(scenario.person("bambang.ppk").get(FORM).statusCode()).isEqualTo(404);
        assertThat(scenario.person("laila.verifikator")
                        .get("/tasks/bulk?step=verify-field")
                        .statusCode())
                .as("every visit is another one")
                .isEqualTo(404);
        assertThat(scenario.person("sri.kpa").get("/tasks/bulk").statusCode()).isEqualTo(404);

        int before = matching();
        jdbc.sql("update work_item set taken_by = 'somebody', taken_at = now() where number = :number")
                .param("number", scenario.number(caseId))
                .update();
        assertThat(matching()).isEqualTo(before - 1);
    }

    /** Leaves a row as a kill does between its deed and writing down the result. */
    private int doneButNotWritten(UUID batch) {
        int row = jdbc.sql("""
                        update bulk_row set result = 'WAITING' where batch_id = :batch and position = (
                            select min(position) from bulk_row where batch_id = :batch and result = 'DONE')
                        returning position""").param("batch", batch).query(Integer.class).single();
        jdbc.sql("update bulk_batch set done = done - 1 where id = :batch")
                .param("batch", batch)
                .update();
        return row;
    }

    private int matching() {
        WorkList.Filter filter = WorkList.Filter.of(null, STEP, null, null, null);
        return many.matching(cast.holding(Duty.BUDGET_AUTHORITY), filter).size();
    }

    private static Map<String, String> answers(String verdict, LocalDate on) {
        return Map.of(
                "_key", UUID.randomUUID().toString(),
                "verdict", verdict == null ? "" : verdict,
                "ratifiedOn.day", String.valueOf(on.getDayOfMonth()),
                "ratifiedOn.month", String.valueOf(on.getMonthValue()),
                "ratifiedOn.year", String.valueOf(on.getYear()));
    }

    private static String batch(HttpResponse<String> sent) {
        Matcher found = BATCH.matcher(sent.headers().firstValue("location").orElse(""));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private int done(String page) {
        return jdbc.sql("select done from bulk_batch where id = :id")
                .param("id", id(page))
                .query(Integer.class)
                .single();
    }

    private String step(CaseId caseId) {
        return workItems.of(caseId).get(0).step();
    }

    private long entries(CaseId caseId) {
        return journal.latest(caseId.subject(), 1).get(0).sequence();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
