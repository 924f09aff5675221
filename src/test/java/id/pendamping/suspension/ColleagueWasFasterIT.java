package id.pendamping.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.scenario.Scenario;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was typed stays on the page when a colleague has done meanwhile what can be done once. */
@PendampingTest
class ColleagueWasFasterIT {

    private static final String TYPED = "Diketik sebelum rekan mengirim.";

    @Autowired
    Scenario scenario;

    @Test
    void atASuspension() {
        String number = scenario.number(scenario.caseAt("compile-report"));

        assertKept(
                "nia.pemeriksa",
                number,
                "suspension",
                Map.of("reason", "Kelompok tidak dikenal di desanya."),
                Map.of("reason", TYPED));
    }

    @Test
    void atTheLastDayOfAReport() {
        String number = scenario.number(scenario.caseAt("compile-report"));

        assertKept(
                "bambang.ppk",
                number,
                "report-due/extension",
                Map.of("extend.days", "5", "extend.reason", "Mesin datang terlambat."),
                Map.of("extend.days", "4", "extend.reason", TYPED));
    }

    private void assertKept(
            String login, String number, String deed, Map<String, String> faster, Map<String, String> slower) {
        assertThat(send(login, number, deed, faster).statusCode()).isEqualTo(302);
        HttpResponse<String> answer = send(login, number, deed, slower);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(TYPED);
    }

    private HttpResponse<String> send(String login, String number, String deed, Map<String, String> typed) {
        return scenario.person(login).post("/tasks", "/cases/" + number + '/' + deed, typed);
    }
}
