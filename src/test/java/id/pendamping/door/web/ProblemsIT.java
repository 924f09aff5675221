package id.pendamping.door.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.demo.Players;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What fails is told to programs and scripts as a problem with its reason and the reference under which the log has it. */
@PendampingTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemsIT {

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([0-9a-f]{8,32})\"");

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    JdbcClient jdbc;

    private String draft;
    private Person mentor;
    private Program program;

    @BeforeEach
    void waitForAReport() {
        CaseId caseId = scenario.caseAt("compile-report");
        String login = players.whoDoes(scenario.waiting(caseId)).login();
        draft = "/cases/" + scenario.number(caseId) + "/steps/compile-report/draft";
        mentor = scenario.person(login);
        program = scenario.program(login);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{}]", "[]", "null", "{", "[{\"name\": 7, \"value\": [], \"base\": \"x\", \"key\": 1}]"})
    void aDraftThatCannotBeReadIsAProblem(String body, CapturedOutput output) {
        isNamed(mentor.patch(draft, body), 400, output);
        isNamed(program.send("PATCH", draft, "k", body), 400, output);
    }

    @Test
    void aWayThatThereIsNotIsAProblem(CapturedOutput output) {
        HttpResponse<String> answer = program.send("DELETE", "/cases", "k", "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"", "\"status\":405").containsPattern(REFERENCE);
    }

    @Test
    void aFailureOfTheProgramIsAProblemAndOnAPageANumberToTell(CapturedOutput output) {
        String token = mentor.csrf();
        page();
        jdbc.sql("alter table draft_value rename to draft_value_away").update();
        try {
            isNamed(mentor.patch(draft, """
                    [{"name": "closing", "value": "Selesai", "base": 0, "key": "0b1f6f0e-0000-4000-8000-000000000001"}]""", token), 500, output);
            isNamed(program.get(draft), 500, output);
            assertThat(page()).containsPattern("Sebut nomor ini bila bertanya tentang hal ini: [0-9a-f]{32}");
        } finally {
            jdbc.sql("alter table draft_value_away rename to draft_value").update();
        }
    }

    private String page() {
        Map<String, String> asked = Map.of("Accept", "text/html");
        return new String(
                mentor.call("GET", draft.replace("/draft", ""), new byte[0], asked)
                        .body(),
                StandardCharsets.UTF_8);
    }

    private static void isNamed(HttpResponse<String> answer, int status, CapturedOutput output) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"");
        var reference = REFERENCE.matcher(answer.body());
        assertThat(reference.find()).as(answer.body()).isTrue();
        assertThat(output).contains(reference.group(1));
    }
}
