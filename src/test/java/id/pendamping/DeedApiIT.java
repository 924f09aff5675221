package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.demo.Players;
import id.pendamping.evidence.Photo;
import id.pendamping.group.BudgetLine;
import id.pendamping.group.Groups;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItem;
import java.awt.image.BufferedImage;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Programs do over the API what people do on the pages of a case, and are refused what those are refused. */
@PendampingTest
class DeedApiIT {

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Groups groups;

    @Autowired
    JdbcClient jdbc;

    @Test
    void findingsAreRaisedAnsweredAndSettled() {
        String number = scenario.number(scenario.caseAt("compile-report"));
        String findings = "/cases/" + number + "/findings";
        String found = """
                {"source": "VERIFIER", "category": "UNSUPPORTED", "amount": 250000, "description": "Tanpa nota.",
                 "recommendation": "Lengkapi nota.", "owner": "COMMITMENT_OFFICER"}""";
        Program reviewer = scenario.program("ratna.penelaah");
        Program officer = scenario.program("bambang.ppk");

        assertThat(scenario.program("yusuf.bendahara").post(findings, found).statusCode())
                .isEqualTo(403);
        HttpResponse<String> wrong = reviewer.post(findings, found.replace("VERIFIER", "BPK"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("urn:pendamping:problem:refused", "\"field\":\"source\"");
        assertThat(reviewer.post(findings + "?rehearse=true", found).body())
                .contains("\"result\":\"REHEARSED\"", "\"number\":null");
        for (String misspelt : List.of(
                "Rehearse=true",
                "REHEARSE",
                "rehearsal=true",
                "reherse=true",
                "rehease",
                "+rehearse=true",
                "re-hearse=1",
                "rehearse%5B%5D=true",
                "rehearse&rehearse",
                "dry=1&Rehearse=false")) {
            HttpResponse<String> asked = reviewer.post(findings + '?' + misspelt, found);
            assertThat(asked.statusCode()).as(misspelt).isEqualTo(400);
            assertThat(asked.body()).as(misspelt).contains("urn:pendamping:problem:rehearse");
        }
        assertThat(reviewer.post(findings, "raised", found).body()).contains("ACCEPTED", "\"number\":1");
        assertThat(reviewer.post(findings, "raised", found).body())
                .as("sent again")
                .contains("\"number\":1");
        assertThat(reviewer.post(findings, "raised", found.replace("250000", "1"))
                        .body())
                .contains("urn:pendamping:problem:key-reused");

        String answer = "{\"words\": \"Nota sudah ada.\", \"seen\": 0}";
        assertThat(reviewer.post(findings + "/1/answers", answer).statusCode()).isEqualTo(403);
        assertThat(officer.post(findings + "/1/answers", answer).statusCode()).isEqualTo(200);
        assertThat(officer.post(findings + "/1/answers", answer).statusCode())
                .as("somebody has said something meanwhile")
                .isEqualTo(422);
        String settled = "{\"verdict\": \"SETTLED\", \"words\": \"Cukup.\", \"seen\": 1}";
        assertThat(reviewer.post(findings + "/1/verdicts", settled).statusCode())
                .isEqualTo(200);

        JsonNode finding = officer.read(findings + "/1");
        assertThat(finding.at("/finding/status").asString()).isEqualTo("SETTLED");
        assertThat(finding.at("/finding/amount").asInt()).isEqualTo(250000);
        assertThat(finding.at("/words").size()).isEqualTo(2);
        assertThat(officer.get(findings + "/2").body()).contains("urn:pendamping:problem:unknown");
    }

    @Test
    void aLongListIsReadPartByPart() {
        String number = scenario.number(scenario.caseAt("compile-report"));
        Program reviewer = scenario.program("ratna.penelaah");
        for (int i = 1; i <= 3; i++) {
            reviewer.post("/cases/" + number + "/findings", """
                    {"source": "PUBLIC", "category": "OTHER", "amount": %d, "description": "Aduan.",
                     "recommendation": "Periksa.", "owner": "MENTOR"}""".formatted(i));
        }
        String path = "/findings?view=ALL&size=2&q=" + number;

        HttpResponse<String> first = reviewer.get(path);
        String next = first.headers().firstValue("Link").orElseThrow();
        HttpResponse<String> rest = reviewer.get(next.replaceFirst("</api/v1([^>]+)>.*", "$1"));

        assertThat(reviewer.parsed(first).size()).isEqualTo(2);
        assertThat(reviewer.parsed(rest).size()).isEqualTo(1);
        assertThat(rest.headers().firstValue("Link")).isEmpty();
        assertThat(first.body() + rest.body()).contains("\"amount\":1", "\"amount\":2", "\"amount\":3");
        assertThat(reviewer.get(path + "&after=x").body()).contains("urn:pendamping:problem:cursor");
        assertThat(reviewer.get(path + "&after=eA").statusCode())
                .as("one value where there are two")
                .isEqualTo(400);
    }

    @Test
    void mentorsAskForBudgetChangesAndOfficersMoveTheLastDay() {
        CaseId caseId = scenario.caseAt("compile-report");
        String number = scenario.number(caseId);
        Program mentor = mentorOf(caseId);
        Program officer = scenario.program("bambang.ppk");
        BudgetLine line = groups.budget(caseId).get(0);
        String changes = "/cases/" + number + "/budget-changes";
        String less = "{\"line\": \"%s\", \"amount\": 10000, \"reason\": \"Harga turun.\"}".formatted(line.id());

        assertThat(officer.post(changes, less).statusCode()).isEqualTo(404);
        assertThat(mentor.post(changes, less.replace("10000", "\"x\"")).body()).contains("\"field\":\"amount\"");
        assertThat(mentor.post(changes, less).statusCode()).isEqualTo(200);
        assertThat(mentor.read(changes).at("/changes/0/newAmount").asInt()).isEqualTo(10000);

        String due = "/cases/" + number + "/report-due";
        String before = officer.read(due).path("dueOn").asString();
        String longer = "{\"days\": 5, \"reason\": \"Jalan putus.\"}";
        assertThat(mentor.post(due + "/extension", longer).statusCode()).isEqualTo(403);
        assertThat(officer.post(due + "/extension?rehearse=true", longer).statusCode())
                .isEqualTo(200);
        assertThat(officer.read(due).path("dueOn").asString()).isEqualTo(before);
        assertThat(officer.post(due + "/extension", longer).statusCode()).isEqualTo(200);
        assertThat(officer.read(due).path("extensionDays").asInt()).isEqualTo(5);
        assertThat(officer.post(due + "/extension", longer).statusCode())
                .as("once only")
                .isEqualTo(422);
        assertThat(mentor.post("/cases/" + number + "/force-majeure", "{}").body())
                .contains("\"field\":\"statementNumber\"");
    }

    @Test
    void administratorsRepairACase() {
        CaseId caseId = scenario.caseAt("attest-report");
        String repairs = "/cases/" + scenario.number(caseId) + "/repairs";
        Program one = scenario.program("dian.admin");
        Program other = scenario.program("rudi.admin");
        String back = """
                {"kind": "MOVE_TOKEN", "model": "accountability", "fromNode": "attest-report",
                 "toNode": "compile-report", "reason": "Salah dikirim, lihat surat dinas 12."}""";

        assertThat(scenario.program("bambang.ppk").get(repairs).statusCode()).isEqualTo(403);
        assertThat(one.read(repairs).at("/places/accountability").toString()).contains("compile-report");
        assertThat(one.post(repairs, back.replace("compile-report", "everywhere"))
                        .body())
                .contains("\"field\":\"toNode\"");
        assertThat(one.post(repairs, back).statusCode()).isEqualTo(200);
        String decision = "/repairs/" + one.read(repairs).at("/open/id").asString() + "/decision";
        String approved = "{\"verdict\": \"APPROVED\"}";
        assertThat(one.post(decision, approved).statusCode()).as("his own").isEqualTo(422);
        assertThat(other.post(decision, approved).statusCode()).isEqualTo(200);

        assertThat(scenario.waiting(caseId).step()).isEqualTo("compile-report");
        assertThat(other.read("/repairs?size=200").toString()).contains("Salah dikirim, lihat surat dinas 12.");
        assertThat(other.read("/model-moves").path("behind").isArray()).isTrue();
    }

    @Test
    void aReportIsDraftedWithItsPicturesAndRehearsed() throws Exception {
        CaseId caseId = scenario.caseAt("compile-report");
        String aidCase = "/cases/" + scenario.number(caseId);
        String step = aidCase + "/steps/compile-report";
        Program mentor = mentorOf(caseId);
        byte[] picture = Photo.withExif(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), 1, -8.17, 113.7);
        String evidence = aidCase + "/evidence/" + UUID.randomUUID();
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));

        assertThat(mentor.send(
                                "POST",
                                evidence,
                                BodyPublishers.noBody(),
                                "Upload-Length",
                                String.valueOf(picture.length),
                                "Upload-Digest",
                                "sha-256=" + digest)
                        .statusCode())
                .isEqualTo(201);
        assertThat(mentor.send("PATCH", evidence, BodyPublishers.ofByteArray(picture), "Upload-Offset", "0")
                        .statusCode())
                .isEqualTo(200);
        assertThat(mentor.read(aidCase + "/evidence").at("/0/mediaType").asString())
                .isEqualTo("image/jpeg");
        assertThat(scenario.program("nia.pemeriksa").file(evidence).body()).isNotEmpty();

        String change = """
                [{"name": "problems", "value": "Hujan.", "base": 0, "key": "%s"}]""".formatted(UUID.randomUUID());
        assertThat(mentor.send("PATCH", step + "/draft", "d", change).body()).contains("SAVED");
        assertThat(mentor.read(step).at("/values/problems").asString()).isEqualTo("Hujan.");
        assertThat(mentor.read(step).path("revision").asInt()).isPositive();
        assertThat(scenario.program("bambang.ppk").get(step).statusCode()).isEqualTo(403);
        assertThat(mentor.post(step + "?rehearse=true", "{}").body()).contains("\"field\":\"closing\"");
    }

    @Test
    void tasksAreTakenUpGivenBackAndHandedOver() {
        CaseId caseId = scenario.group();
        WorkItem item = scenario.waiting(caseId);
        Program verifier = scenario.program("laila.verifikator");
        String ids = "{\"ids\": [%d]}".formatted(item.id());

        assertThat(verifier.parsed(verifier.post("/tasks/take", ids))
                        .path("taken")
                        .asInt())
                .isEqualTo(1);
        assertThat(verifier.read("/tasks?view=MINE&size=200").toString()).contains(item.number());
        assertThat(verifier.post("/tasks/give-back", ids).body()).contains("\"given\":1");
        assertThat(verifier.read("/tasks/counts").path("all").asInt()).isPositive();
        assertThat(verifier.post("/tasks/views", "{\"name\": \"Terlambat\", \"view\": \"LATE\"}")
                        .statusCode())
                .isEqualTo(204);
        String view = verifier.read("/tasks/views").at("/0/id").asString();
        assertThat(verifier.send("DELETE", "/tasks/views/" + view, "d", "").statusCode())
                .isEqualTo(204);
        String handOver = "/cases/" + item.number() + "/steps/" + item.step() + "/hand-over";
        assertThat(verifier.post(handOver, "{}").statusCode())
                .as("not one's own to give away")
                .isEqualTo(403);
        assertThat(scenario.program("bambang.ppk").post(handOver, "{}").body())
                .contains("\"field\":\"handedTo\"", "\"field\":\"reason\"");
    }

    private Program mentorOf(CaseId caseId) {
        return scenario.program(players.whoDoes(scenario.waiting(caseId)).login());
    }
}
