package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What programs read over the API, and the work that they order: the same rights as on the pages, the same records. */
@PendampingTest
class ReadingApiIT {

    private static final String NOBODY = "-";

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    JdbcClient jdbc;

    /** Who reads a list, and who is turned away from it. */
    @ParameterizedTest
    @CsvSource({
        "/cases, bambang.ppk, 081200000001, 404",
        "/search?state=selection, nia.pemeriksa, 081200000001, 404",
        "/search/saved, nia.pemeriksa, 081200000001, 404",
        "/accounts, dian.admin, bambang.ppk, 404",
        "/mentors, wati.koordinator, bambang.ppk, 403",
        "/mentor/groups, 081200000001, bambang.ppk, 403",
        "/figures, hadi.monev, 081200000001, 404",
        "/figures/places, hadi.monev, 081200000001, 404",
        "/figures/cases, hadi.monev, 081200000001, 404",
        "/figures/rebuild, hadi.monev, bambang.ppk, 403",
        "/process, bambang.ppk, 081200000001, 404",
        "/process/cases?process=selection&node=verify-administration, bambang.ppk, 081200000001, 404",
        "/exports, nia.pemeriksa, bambang.ppk, 404",
        "/samples, bambang.ppk, 081200000001, 404",
        "/audit-samples, bambang.ppk, 081200000001, 404",
        "/reports/overdue, bambang.ppk, yusuf.bendahara, 403",
        "/reports/overdue/bands, bambang.ppk, yusuf.bendahara, 403",
        "/reports/year-end?year=2023, bambang.ppk, yusuf.bendahara, 403",
        "/reports/overdue.csv, bambang.ppk, yusuf.bendahara, 403",
        "/proof, nia.pemeriksa, bambang.ppk, 404",
        "/proof/checkpoints.jsonl, nia.pemeriksa, bambang.ppk, 404",
        "/proof/sums.jsonl, nia.pemeriksa, bambang.ppk, 404",
        "/proof/places.jsonl, nia.pemeriksa, bambang.ppk, 404",
        "/dead-letters, dian.admin, bambang.ppk, 403",
        "/notices/deliveries, dian.admin, bambang.ppk, 403",
        "/repairs, dian.admin, bambang.ppk, 403",
        "/notices, bambang.ppk, -, 0",
        "/account/notices, bambang.ppk, -, 0",
        "/background-work, bambang.ppk, -, 0",
        "/batches, bambang.ppk, -, 0",
        "/findings, bambang.ppk, -, 0",
    })
    void listsAreForThoseWhoReadTheirPages(String path, String reader, String other, int answer) {
        HttpResponse<String> read = scenario.program(reader).get(path);
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        if (!other.equals(NOBODY)) {
            HttpResponse<String> away = scenario.program(other).get(path);
            assertThat(away.statusCode()).isEqualTo(answer);
            assertThat(away.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        }
    }

    @Test
    void everythingOfACaseIsThere() {
        CaseId caseId = scenario.group();
        scenario.playToTheEnd(caseId, Manner.LEFTOVER);
        String aidCase = "/cases/" + scenario.number(caseId);
        Program auditor = scenario.program("nia.pemeriksa");

        JsonNode read = auditor.read(aidCase);
        assertThat(read.path("stage").asString()).isNotEmpty();
        assertThat(read.at("/members/0/maskedNik").asString()).contains("•");
        assertThat(read.at("/budget/0/amount").isNumber()).isTrue();
        JsonNode dossier = auditor.read(aidCase + "/dossier");
        assertThat(dossier.path("last").asInt()).isEqualTo(dossier.path("at").asInt());
        assertThat(auditor.read(aidCase + "/dossier?at=1").path("entries").size())
                .isEqualTo(1);
        assertThat(auditor.read(aidCase + "/dossier/1").at("/entry/kept/type").asString())
                .isEqualTo("group-registered");
        assertThat(auditor.read(aidCase + "/looks").toString())
                .as("the opening is on record")
                .contains("dossier-opened");
        assertThat(new String(auditor.file(aidCase + "/report.pdf").body(), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");
        assertThat(auditor.file(aidCase + "/exports/ocel.json").statusCode()).isEqualTo(200);
        assertThat(auditor.get(aidCase + "/exports/doc").body()).contains("urn:pendamping:problem:unknown");
        assertThat(auditor.get(aidCase + "/demand").statusCode()).isEqualTo(404);
        assertThat(auditor.get(aidCase + "/letters/1.pdf").statusCode()).isEqualTo(404);
        assertThat(auditor.read(aidCase + "/evidence?size=1").size()).isEqualTo(1);
        assertThat(scenario.program("081200000003")
                        .get("/cases/TKM-2023-3509-99999")
                        .statusCode())
                .isEqualTo(404);

        assertThat(auditor.post(aidCase + "/personal-data", "{\"reason\": \"Ingin tahu\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(auditor.post(aidCase + "/personal-data", "{\"reason\": \"-\"}")
                        .body())
                .contains("\"field\":\"reason\"");
        assertThat(scenario.program("bambang.ppk")
                        .post(aidCase + "/personal-data", "{\"reason\": \"Ingin tahu\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWaitsInACaseIsAskedWithoutTheCase() {
        CaseId caseId = scenario.caseAt("compile-report");
        String tasks = "/cases/" + scenario.number(caseId) + "/tasks";
        JsonNode waiting = scenario.program("bambang.ppk").read(tasks);
        assertThat(waiting.size()).isOne();
        assertThat(waiting.at("/0/step").asString()).isEqualTo("compile-report");
        assertThat(waiting.at("/0/duty").asString()).isEqualTo("MENTOR");
        assertThat(waiting.at("/0/dueOn").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        String stranger = scenario.number(caseId).contains("-3509-") ? "081200000002" : "081200000001";
        assertThat(scenario.program(stranger).get(tasks).statusCode()).isEqualTo(404);
        assertThat(scenario.program("bambang.ppk")
                        .get("/cases/TKM-2023-3509-99999/tasks")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void auditorsNoteSearchAndDraw() {
        CaseId caseId = scenario.caseAt("compile-report");
        String number = scenario.number(caseId);
        Program auditor = scenario.program("nia.pemeriksa");
        Program officer = scenario.program("bambang.ppk");

        String notes = "/cases/" + number + "/notes";
        assertThat(officer.get(notes).statusCode()).isEqualTo(404);
        assertThat(auditor.post(notes, "{\"words\": \"Periksa\\n\\n  nota   itu.\\n\", \"seen\": 0}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(auditor.post(notes, "{\"words\": \"Lagi.\", \"seen\": 0}").statusCode())
                .isEqualTo(422);
        assertThat(auditor.read(notes).at("/0/words").asString()).isEqualTo("Periksa\n\n  nota   itu.");

        assertThat(auditor.read("/search?q=" + number).at("/0/number").asString())
                .isEqualTo(number);
        assertThat(auditor.get("/search?from=banyak").body()).contains("\"field\":\"from\"");
        assertThat(auditor.post("/search/member", "{\"nik\": \"12\", \"reason\": \"Surat 12 dari Itjen\"}")
                        .body())
                .contains("\"field\":\"nik\"");
        assertThat(officer.post("/search/member", "{}").statusCode()).isEqualTo(403);
        assertThat(auditor.send("PUT", "/search/saved/Terlambat?overdue=true", "k", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(auditor.send("PUT", "/search/saved/Panjang?vendor=" + "x".repeat(5_000), "k", "")
                        .statusCode())
                .isEqualTo(422);
        String saved = auditor.read("/search/saved").at("/0/id").asString();
        assertThat(auditor.send("DELETE", "/search/saved/" + saved, "k", "").statusCode())
                .isEqualTo(204);

        String phase = jdbc.sql("select phase_id::text from aid_group where id = :id")
                .param("id", caseId.value())
                .query(String.class)
                .single();
        assertThat(auditor.post("/phases/" + phase + "/audit-samples", "{\"hits\": 0}")
                        .body())
                .contains("\"field\":\"hits\"");
        assertThat(officer.post("/phases/" + phase + "/audit-samples", "{\"hits\": 3}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(auditor.post("/phases/" + phase + "/audit-samples", "{\"hits\": 3}")
                        .statusCode())
                .isEqualTo(200);
        String sample =
                "/audit-samples/" + auditor.read("/audit-samples").at("/0/id").asString();
        assertThat(auditor.post(sample + "/draw", "").statusCode()).isEqualTo(200);
        assertThat(auditor.read(sample).at("/key/seed").asString()).isNotEmpty();
        assertThat(auditor.read(sample + "/groups?onlyHit=true").size()).isPositive();
        assertThat(auditor.post("/samples/" + phase + "/reveal", "").statusCode())
                .as("for administrators")
                .isEqualTo(403);

        String order = "{\"phase\": \"%s\", \"format\": \"ENTRIES\"}".formatted(phase);
        HttpResponse<String> begun = auditor.post("/exports", number, order);
        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(auditor.post("/exports", number, order).body())
                .as("sent again")
                .isEqualTo(begun.body());
        assertThat(auditor.post("/exports", number, order.replace("ENTRIES", "XES"))
                        .body())
                .contains("urn:pendamping:problem:key-reused");
        dueJobs.run();
        dueJobs.run();
        String export = "/exports/" + auditor.parsed(begun).path("id").asString();
        assertThat(auditor.read("/exports").at("/0/state").asString()).isEqualTo("WRITTEN");
        assertThat(new String(auditor.file(export).body(), StandardCharsets.UTF_8))
                .contains(number);
        assertThat(auditor.post("/exports", "{\"phase\": \"x\"}").body())
                .contains("\"field\":\"phase\"", "\"field\":\"format\"");
    }

    @Test
    void administratorsKeepAccountsAndCoordinatorsTakeMentorsIn() {
        Program administrator = scenario.program("dian.admin");
        String login = "api." + UUID.randomUUID().toString().substring(0, 8);

        assertThat(administrator
                        .post("/accounts", "{\"login\": \"" + login + "\"}")
                        .body())
                .contains("\"field\":\"name\"", "\"field\":\"duties\"");
        HttpResponse<String> opened = administrator.post("/accounts", """
                {"login": "%s", "name": "Petugas Contoh", "duties": ["VERIFIER"], "regions": ["3509"]}""".formatted(login));
        assertThat(opened.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        JsonNode secret = administrator.parsed(opened);
        assertThat(secret.path("part").asString()).isEqualTo("FIRST");
        String account = "/accounts/" + secret.path("accountId").asString();
        assertThat(administrator.post(account + "/secret/second-half", "").statusCode())
                .isEqualTo(422);
        assertThat(scenario.program("rudi.admin")
                        .post(account + "/secret/second-half", "")
                        .body())
                .contains("\"part\":\"SECOND\"");
        assertThat(administrator.read("/accounts?q=" + login).size()).isEqualTo(1);
        assertThat(administrator
                        .send("PUT", account, "k", "{\"duties\": [\"VERIFIER\"], \"open\": false}")
                        .body())
                .contains("\"isClosed\":true");
        assertThat(administrator.post(account + "/secret", "").body()).contains("secret");

        Program coordinator = scenario.program("wati.koordinator");
        assertThat(coordinator
                        .send("POST", "/mentors", BodyPublishers.ofString("nama\nx"))
                        .body())
                .contains("urn:pendamping:problem:refused");
        assertThat(scenario.program("dian.admin")
                        .send("POST", "/mentors", BodyPublishers.ofString("nama\nx"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFileOfMentorsSaysWhatItChanged() {
        Program coordinator = scenario.program("wati.koordinator");
        JsonNode first = coordinator.parsed(
                coordinator.send("POST", "/mentors", BodyPublishers.ofString(mentors("10-mentors-first.csv"))));
        assertThat(first.path(0).path("result").asString()).isEqualTo("TAKEN");

        JsonNode second = coordinator.parsed(
                coordinator.send("POST", "/mentors", BodyPublishers.ofString(mentors("10-mentors-second.csv"))));

        assertThat(second.path(0).path("result").asString()).isEqualTo("CHANGED");
        assertThat(second.path(0).path("columns").toString())
                .isEqualTo("[\"telepon\",\"nomor_surat_tugas\",\"selesai_bertugas\",\"kapasitas\"]");
        assertThat(second.path(1).path("columns").toString()).isEqualTo("[\"sudah_dibekali\"]");
        assertThat(coordinator
                        .send("POST", "/mentors", BodyPublishers.ofString(mentors("10-mentors-second.csv")))
                        .body())
                .contains("\"result\":\"KNOWN\"")
                .doesNotContain("CHANGED");
        jdbc.sql("""
                        update mentor set status = 'SUSPENDED' where account_id in (
                            select id from account where login like 'pendamping-__%')""").update();
    }

    /** With people of its own, who are nobody's in other tests. */
    private static String mentors(String file) {
        return new String(Trial.file(file), StandardCharsets.UTF_8)
                .replace("35090141019008", "35090141019018")
                .replace("Pendamping Tiga", "Pendamping Lima")
                .replace("Pendamping Empat", "Pendamping Enam")
                .replace("08120000", "08120019");
    }

    @Test
    void peopleSayHowTheyWantToBeTold() {
        Program officer = scenario.program("yusuf.bendahara");

        assertThat(officer.send("PUT", "/account/notices", "k", "{\"language\": \"nl\"}")
                        .body())
                .contains("\"field\":\"language\"", "\"field\":\"zone\"");
        assertThat(officer.send("PUT", "/account/notices", "k", """
                        {"language": "en", "mail": true, "email": "yusuf@contoh.example", "quietFrom": 20, "quietUntil": 6,
                         "zone": "Asia/Makassar"}""").body())
                .contains("\"language\":\"en\"")
                .doesNotContain("yusuf@contoh.example");
        assertThat(officer.post("/notices/read", "").statusCode()).isEqualTo(204);
        assertThat(scenario.program("dian.admin")
                        .post("/notices/deliveries/" + UUID.randomUUID() + "/retry", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(scenario.program("dian.admin")
                        .post("/dead-letters/" + UUID.randomUUID() + "/settlement", "{}")
                        .statusCode())
                .isEqualTo(404);
    }
}
