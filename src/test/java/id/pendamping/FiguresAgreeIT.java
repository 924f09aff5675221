package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was paid is one sum, wherever it is shown: in the figures by stage, phase and place, and in the frame of a sample. */
@PendampingTest
class FiguresAgreeIT {

    @Autowired
    Scenario scenario;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everySumOfWhatWasPaidIsTheSame() {
        CaseId unconfirmed = scenario.caseAt("confirm-funds");
        scenario.caseAt("review-report");
        UUID phase = jdbc.sql("select phase_id from group_card where case_id = :case")
                .param("case", unconfirmed.value())
                .query(UUID.class)
                .single();
        Program auditor = scenario.program("nia.pemeriksa");
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        disbursed(auditor.read("/figures?year=2023").at("/totals/money")))
                .isEqualTo(paid("g.programme_year = 2023")));

        JsonNode figures = auditor.read("/figures?year=2023");
        long total = disbursed(figures.at("/totals/money"));
        assertThat(sum(figures.at("/states"))).isEqualTo(total);
        assertThat(sum(figures.at("/phases"))).isEqualTo(total);
        assertThat(sum(auditor.read("/figures/places?year=2023"))).isEqualTo(total);

        Map<String, Object> frame = drawn(phase);
        assertThat(((Number) frame.get("total")).longValue()).isEqualTo(paid("g.phase_id = '" + phase + '\''));
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/audit/samples/" + frame.get("id") + "/groups.csv")
                        .body())
                .as("paid and not confirmed: the riskiest kind")
                .contains(scenario.number(unconfirmed));
    }

    private Map<String, Object> drawn(UUID phase) {
        Person auditor = scenario.person("nia.pemeriksa");
        String samples = "/audit/samples";
        auditor.post(samples, samples, Map.of("phase", phase.toString(), "hits", "3"));
        UUID id = jdbc.sql("select id from audit_sample where phase_id = :phase order by committed_at desc, id limit 1")
                .param("phase", phase)
                .query(UUID.class)
                .single();
        auditor.post(samples, samples + '/' + id + "/draw", Map.of());
        return jdbc.sql("select id, total from audit_sample where id = :id and drawn_at is not null")
                .param("id", id)
                .query()
                .singleRow();
    }

    private long paid(String which) {
        return jdbc.sql("select coalesce(sum(p.amount), 0) from disbursement_paid p"
                        + " join group_card g on g.case_id = p.case_id where " + which)
                .query(Long.class)
                .single();
    }

    private static long sum(JsonNode rows) {
        long sum = 0;
        for (JsonNode row : rows) {
            sum += disbursed(row.at("/money"));
        }
        return sum;
    }

    private static long disbursed(JsonNode money) {
        return money.at("/disbursed").asLong();
    }
}
