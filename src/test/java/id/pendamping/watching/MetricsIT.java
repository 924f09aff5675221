package id.pendamping.watching;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.scenario.Scenario;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Those who run the program read on a port of this machine how it goes; nobody reads it on the port of the pages. */
@PendampingTest
class MetricsIT {

    @LocalManagementPort
    int metrics;

    @LocalServerPort
    int pages;

    @Autowired
    Scenario scenario;

    @Autowired
    KeptFigures figures;

    @Test
    void tellTimesOfRoutesAndDeeds() throws Exception {
        scenario.caseAt("verify-field");
        scenario.person("laila.verifikator").get("/tasks");

        String told = metrics().body();

        assertThat(told)
                .contains("http_server_requests_seconds_count{", "uri=\"/tasks\"")
                .contains("pendamping_deed_seconds_bucket{fact=\"administration-verified\",le=\"0.1\"}")
                .contains("pendamping_deed_statements_sum{fact=\"administration-verified\"}")
                .contains(
                        "hikaricp_connections_active{",
                        "pendamping_relay_age_seconds",
                        "pendamping_statements_slow_total");
        assertThat(value(told, "pendamping_deed_statements_sum{fact=\"administration-verified\"}"))
                .isGreaterThan(5);
        assertThat(told.lines().filter(line -> line.startsWith("spring_security")))
                .isEmpty();
    }

    @Test
    void tellWhatWasCountedLast() throws Exception {
        scenario.caseAt("compile-report");

        figures.count();

        String told = metrics().body();
        assertThat(value(told, "pendamping_worklist_tasks{step=\"compile-report\"}"))
                .isPositive();
        assertThat(value(told, "pendamping_money_rupiah{part=\"disbursed\"}")).isGreaterThanOrEqualTo(20_000_000);
        assertThat(value(told, "pendamping_money_difference_rupiah")).isZero();
        assertThat(value(told, "pendamping_kept_figures_age_seconds")).isBetween(0.0, 60.0);
        assertThat(told).contains("pendamping_timers{state=\"waiting\"}");
    }

    @Test
    void areNotOnThePublicPort() throws Exception {
        assertThat(metrics).isNotEqualTo(pages);
        assertThat(get(pages, "/actuator/prometheus").statusCode()).isEqualTo(302);
        assertThat(scenario.person("dian.admin").get("/actuator/prometheus").statusCode())
                .isEqualTo(404);
        assertThat(get(pages, "/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private HttpResponse<String> metrics() throws Exception {
        HttpResponse<String> answer = get(metrics, "/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static double value(String told, String name) {
        return told.lines()
                .filter(line -> line.startsWith(name + ' '))
                .map(line -> Double.valueOf(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
