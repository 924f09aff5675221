package id.pendamping.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.journal.relay.Topics;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One trace leads from a call to the event; a question about a problem names it. */
@PendampingTest
class TraceIT {

    private static final String SENT = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    Scenario scenario;

    @Autowired
    JournalReader journal;

    @LocalServerPort
    int port;

    @Test
    void goesWithADeedFromTheCallToTheEvent() {
        CaseId caseId = scenario.caseAt("verify-administration");
        String number = scenario.number(caseId);

        HttpResponse<String> done = raise(number, "00-" + SENT + "-00f067aa0ba902b7-01");

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        Recorded kept = last(caseId);
        assertThat(kept.traceId()).isEqualTo(SENT);
        assertThat(kept.traceparent()).doesNotContain("00f067aa0ba902b7");
        String event = kept.eventId().toString();
        assertThat(Told.on(
                        Topics.CASES,
                        1,
                        message -> event.equals(Told.headers(message).get("ce_id"))))
                .allSatisfy(message ->
                        assertThat(Told.headers(message)).containsEntry("ce_traceparent", kept.traceparent()));
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases/" + number + "/dossier/" + kept.sequence())
                        .body())
                .contains(SENT);
    }

    @Test
    void beginsWhereTheCallNamesNone() {
        for (String odd : List.of("00-" + "0".repeat(32) + "-00f067aa0ba902b7-01", "<script>", "00-xyz")) {
            CaseId caseId = scenario.caseAt("verify-administration");
            assertThat(raise(scenario.number(caseId), odd).statusCode()).isEqualTo(200);
            assertThat(last(caseId).traceparent())
                    .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                    .doesNotContain("0".repeat(32));
        }
    }

    @Test
    void isTheReferenceOfAProblem() {
        Program reviewer = scenario.program("ratna.penelaah");
        String trace = "00-" + SENT + "-00f067aa0ba902b7-01";

        HttpResponse<String> unknown =
                reviewer.send("GET", "/cases/TKM-2023-0000-00000", BodyPublishers.noBody(), "traceparent", trace);
        HttpResponse<String> stranger = new Program(port, "nobody", "wrong")
                .send("GET", "/tasks", BodyPublishers.noBody(), "traceparent", trace);

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("\"reference\":\"" + SENT + '"');
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).contains("\"reference\":\"" + SENT + '"');
    }

    @Test
    void isOnThePageThatSaysWhatFailed() throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/error"))
                                .headers("Accept", "text/html", "traceparent", "00-" + SENT + "-00f067aa0ba902b7-01")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Sebut nomor ini", SENT);
    }

    private HttpResponse<String> raise(String number, String traceparent) {
        return scenario.program("ratna.penelaah")
                .send(
                        "POST",
                        "/cases/" + number + "/findings",
                        BodyPublishers.ofString("""
                                {"source": "VERIFIER", "category": "UNSUPPORTED", "amount": 250000,
                                 "description": "Tanpa nota.", "recommendation": "Lengkapi nota.",
                                 "owner": "COMMITMENT_OFFICER"}"""),
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "Content-Type",
                        "application/json",
                        "traceparent",
                        traceparent);
    }

    private Recorded last(CaseId caseId) {
        List<Recorded> all = journal.of(caseId.subject(), 0, 1_000);
        return all.get(all.size() - 1);
    }
}
