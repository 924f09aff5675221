package id.pendamping.bulksteps;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.bulk.DueJobs;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What an officer saw in the preview of many is what is decided; who has changed since then is looked at anew. */
@PendampingTest
class ChangedSincePreviewIT {

    private static final String STEP = "ratify-decree";
    private static final String CHANGED = "sudah berubah sejak uji coba";

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    ProgramClock clock;

    @Autowired
    DueJobs dueJobs;

    @Test
    void aDecreeThatBecameAnotherOneIsNotRatifiedWithTheRest() {
        CaseId changed = scenario.caseAt(STEP);
        CaseId same = scenario.caseAt(STEP);
        Program authority = scenario.program("sri.kpa");
        String batch = begun(authority);
        dueJobs.run();
        assertThat(row(authority, batch, changed).get("foretold").asString()).isEqualTo("DONE");

        decreedAnew(changed, "3/909/PK.03.00/" + today().getYear());
        assertThat(step(changed)).isEqualTo(STEP);
        run(authority, batch);

        assertThat(step(same)).isNotEqualTo(STEP);
        assertThat(step(changed)).isEqualTo(STEP);
        JsonNode after = row(authority, batch, changed);
        assertThat(after.get("result").asString()).isEqualTo("REFUSED");
        assertThat(after.get("reasons").toString()).contains(CHANGED);

        assertThat(authority.read(batch).get("changed").asInt()).isPositive();
        String again = at(authority.post(batch + "/again", ""));
        assertThat(at(authority.post(batch + "/again", ""))).as("sent twice").isEqualTo(again);
        dueJobs.run();
        assertThat(row(authority, again, changed).get("mark").asString()).contains("3/909/PK.03.00");
        assertThat(authority.read(again + "/rows?size=200").toString())
                .as("only those that had changed")
                .doesNotContain(scenario.number(same));
        run(authority, again);
        assertThat(step(changed)).isNotEqualTo(STEP);
    }

    @Test
    void thePageOffersToLookAtThemAnew() {
        CaseId changed = scenario.caseAt(STEP);
        String batch = begun(scenario.program("sri.kpa"));
        dueJobs.run();
        decreedAnew(changed, "3/910/PK.03.00/" + today().getYear());
        var authority = scenario.person("sri.kpa");
        assertThat(authority.get(batch).body())
                .as("the preview says what is ratified")
                .contains("SK 3/", "Rp")
                .doesNotContain(batch + "/again");
        authority.post(batch, batch + "/run", Map.of());
        dueJobs.run();

        assertThat(authority.get(batch + "?result=REFUSED").body()).contains(CHANGED, batch + "/again");
        HttpResponse<String> again = authority.post(batch, batch + "/again", Map.of());
        assertThat(again.statusCode()).isEqualTo(302);
        String page = again.headers().firstValue("location").orElseThrow();
        dueJobs.run();
        assertThat(authority.get(page).body()).contains("3/910/PK.03.00", scenario.number(changed));
        assertThat(scenario.person("bambang.ppk")
                        .post("/batches", batch + "/again", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(scenario.program("sri.kpa").post(page + "/again", "").statusCode())
                .as("nothing has been run")
                .isEqualTo(409);
    }

    /** Given back by the budget authority, and named once more by another paper. */
    private void decreedAnew(CaseId caseId, String number) {
        done(caseId, "sri.kpa", STEP, "{\"verdict\":\"RETURNED\",\"note\":\"Nomor salah.\"}");
        done(caseId, "bambang.ppk", "decide-recipient", """
                {"verdict":"APPROVED","decreeNumber":"%s","decreeDate":"%s"}""".formatted(number, today()));
    }

    private void done(CaseId caseId, String login, String step, String body) {
        HttpResponse<String> answer =
                scenario.program(login).post("/cases/" + scenario.number(caseId) + "/steps/" + step, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String begun(Program authority) {
        HttpResponse<String> answer = authority.post("/batches", """
                {"step":"ratify-decree","command":{"verdict":"RATIFIED","ratifiedOn":"%s"}}""".formatted(today()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return at(answer);
    }

    private static String at(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        return answer.headers().firstValue("Location").orElseThrow().replace("/api/v1", "");
    }

    private void run(Program authority, String batch) {
        HttpResponse<String> run = authority.post(batch + "/run", "");
        assertThat(run.statusCode()).as(run.body()).isEqualTo(200);
        dueJobs.run();
    }

    private JsonNode row(Program authority, String batch, CaseId caseId) {
        String number = scenario.number(caseId);
        for (JsonNode row : authority.read(batch + "/rows?size=200")) {
            if (row.get("number").asString().equals(number)) {
                return row;
            }
        }
        throw new AssertionError(number + " is not in " + batch);
    }

    private String step(CaseId caseId) {
        return workItems.of(caseId).get(0).step();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
