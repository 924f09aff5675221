package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.demo.Cast;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.scenario.Scenario;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API does what the pages do, once per key, and says in problem details what it will not do. */
@PendampingTest
class ApiIT {

    private static final String PASSED = """
            {"identitiesChecked": true, "villageLetterSeen": true, "budgetChecked": "true", "verdict": "PASSED",
             "unknown": "ignored"}""";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    StepCatalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aCommandSentTwentyTimesAtOnceHasOneEffect() {
        String number = register();
        String path = "/api/v1/cases/" + number + "/steps/verify-administration";
        ExecutorService crowd = Executors.newFixedThreadPool(20);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(CompletableFuture.supplyAsync(
                    () -> post(path, "laila.verifikator", "one-key", PASSED).statusCode(), crowd));
        }

        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(200);
        crowd.shutdown();
        assertThat(jdbc.sql("""
                        select count(*) from journal j join aid_group g on g.id::text = j.subject_id
                        where g.number = :number and j.type = 'administration-verified'""").param("number", number).query(Integer.class).single())
                .isEqualTo(1);
        assertThat(post(path, "laila.verifikator", "one-key", PASSED.replace("PASSED", "REJECTED"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatItWillNotDoItSaysAsAProblem() {
        String number = register();
        String path = "/api/v1/cases/" + number + "/steps/verify-administration";

        assertThat(post(path, "laila.verifikator", null, PASSED).statusCode()).isEqualTo(400);
        assertThat(post(path, "laila.verifikator", "k1", "not json").statusCode())
                .isEqualTo(400);
        assertThat(post(path, "yusuf.bendahara", "k2", PASSED).statusCode()).isEqualTo(403);
        assertThat(post(path.replace(number, "TKM-2023-3509-88888"), "laila.verifikator", "k3", PASSED)
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> refused = post(path, "laila.verifikator", "k4", "{\"verdict\":\"RETURNED\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"field\":\"note\"");
        assertThat(send(HttpRequest.newBuilder(uri("/api/v1/tasks")).GET()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatDoesNotFitTheTypesOfTheCommandIsNamedAtItsField() {
        String path = "/api/v1/cases/" + register() + "/steps/verify-administration";

        HttpResponse<String> refused = post(path, "laila.verifikator", "types", """
                {"identitiesChecked": "perhaps", "verdict": "passed", "note": 7}""");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new JsonMapper().readTree(refused.body()).path("problems").values())
                .extracting(problem -> problem.path("field").asString())
                .containsExactly("identitiesChecked", "note", "verdict");
    }

    @Test
    void everyOperationIsDescribedWithItsAnswerAndItsProblems() {
        JsonNode paths = description().path("paths");
        Set<String> names = new HashSet<>();

        assertThat(paths.propertyNames()).allMatch(path -> path.startsWith("/api/"));
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
                String operation = one.getKey() + ' ' + path.getKey();
                JsonNode responses = one.getValue().path("responses");
                assertThat(names.add(one.getValue().path("operationId").asString()))
                        .as(operation)
                        .isTrue();
                assertThat(one.getValue().path("tags").size()).as(operation).isPositive();
                assertThat(responses
                                .path("401")
                                .at("/content/application~1problem+json/schema/$ref")
                                .asString())
                        .as(operation)
                        .isEqualTo("#/components/schemas/Problem");
                assertThat(responses.path("204").isMissingNode()
                                && (responses.at("/200/content").isMissingNode()
                                        && responses.at("/202/content").isMissingNode()
                                        && responses.at("/201/content").isMissingNode()))
                        .as(operation + " has no answer")
                        .isFalse();
            }
        }
    }

    @Test
    void aCommandThatIsNoStepIsDescribedWithItsTypesAndItsKey() {
        JsonNode paths = description().path("paths");
        JsonNode raise = paths.at("/~1api~1v1~1cases~1{number}~1findings/post");
        JsonNode found = command(paths, "/api/v1/cases/{number}/findings");

        assertThat(found.at("/properties/amount/type").asString()).isEqualTo("integer");
        assertThat(found.at("/properties/source/enum").size()).isEqualTo(6);
        assertThat(found.path("required").size()).isEqualTo(6);
        assertThat(raise.path("parameters").toString()).contains("Idempotency-Key", "rehearse");
        assertThat(raise.path("responses").propertyNames()).contains("200", "400", "403", "404", "409", "422");
    }

    private JsonNode description() {
        return new JsonMapper()
                .readTree(send(HttpRequest.newBuilder(uri("/api/openapi.json")).GET())
                        .body());
    }

    @Test
    void everyStepIsDescribedWithTheTypesOfItsCommand() {
        JsonNode paths = description().path("paths");
        String steps = "/api/v1/cases/{number}/steps/";

        JsonNode payment = command(paths, steps + "record-disbursement");
        assertThat(payment.at("/properties/amount/type").asString()).isEqualTo("integer");
        assertThat(payment.at("/properties/sp2dDate/format").asString()).isEqualTo("date");
        assertThat(payment.at("/properties/kppn/pattern").asString()).isEqualTo("^\\d{3}$");
        assertThat(payment.path("required").values())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("sp2dNumber", "sp2dDate", "amount", "kppn");
        JsonNode check = command(paths, steps + "verify-administration");
        assertThat(check.at("/properties/identitiesChecked/type").asString()).isEqualTo("boolean");
        assertThat(check.at("/properties/verdict/enum").values())
                .extracting(JsonNode::asString)
                .contains("PASSED", "RETURNED", "REJECTED");
        JsonNode visit = command(paths, steps + "verify-field");
        assertThat(visit.at("/properties/agreed/type").asString()).isEqualTo("array");
        assertThat(visit.at("/properties/agreed/items/type").asString()).isEqualTo("integer");
        assertThat(visit.at("/properties/placeSeen/enum").values())
                .extracting(JsonNode::asString)
                .containsExactly("YES", "NO", "UNSEEN");
        JsonNode report = command(paths, steps + "compile-report");
        assertThat(report.at("/properties/lines/items/properties/quantity/type").asString())
                .isEqualTo("number");
        assertThat(report.at("/properties/lines/items/properties/receipts/type").asString())
                .isEqualTo("array");
        String ofDecrees = "/api/v1/decrees/{number}/steps/";
        assertThat(catalogue.all()).allSatisfy(step -> assertThat(
                        command(paths, (step.key().endsWith("-recipient-decree") ? ofDecrees : steps) + step.key())
                                .path("type")
                                .asString())
                .as(step.key())
                .isEqualTo("object"));
    }

    private static JsonNode command(JsonNode paths, String path) {
        return paths.path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
    }

    @Test
    void healthAndDescriptionAreOpenAndNothingElseOfTheActuatorIs() {
        assertThat(send(HttpRequest.newBuilder(uri("/actuator/health")).GET()).statusCode())
                .isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(uri("/api/openapi.json")).GET()).body())
                .contains("/api/v1/cases/{number}/steps/{step}");
        assertThat(send(HttpRequest.newBuilder(uri("/actuator/env")).GET()).statusCode())
                .isNotEqualTo(200);
    }

    private String register() {
        return scenario.number(scenario.group());
    }

    private HttpResponse<String> post(String path, String login, String key, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((login + ":" + Cast.SECRET).getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
