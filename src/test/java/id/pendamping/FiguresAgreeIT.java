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

/**
 * What was paid is one sum, wherever it is shown: in the figures by stage, phase and place, and in the frame of a sample. What
 * is off the straight road is what the tables of the program say.
 */
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

    @Test
    void everyCaseOffTheStraightRoadIsWhatTheTablesSay() {
        CaseId caseId = scenario.caseAt("compile-report");
        String page = "/cases/" + scenario.number(caseId);
        assertThat(scenario.person("nia.pemeriksa")
                        .post(page + "/notes", page + "/suspension", Map.of("reason", "Nota diragukan."))
                        .statusCode())
                .isEqualTo(302);
        Program auditor = scenario.program("nia.pemeriksa");
        Map<String, String> told = Map.of(
                "SUSPENDED/cases",
                "select count(*) from aid_group g join aid_case c on c.case_id = g.id"
                        + " where g.suspended_at is not null and c.outcome is null",
                "CREDIT/rupiah",
                "select coalesce(sum(r.amount), 0) from refund_credit r join aid_group g on g.id = r.case_id"
                        + " where r.decided_by is null",
                "LOSS/rupiah",
                "select coalesce(sum(l.amount), 0) from loss l join aid_group g on g.id = l.case_id"
                        + " where l.state in ('REPORTED', 'PROPOSED')",
                "WITHOUT_MENTOR/cases",
                "select count(*) from aid_group g join aid_case c on c.case_id = g.id where c.outcome is null"
                        + " and c.stage in ('disbursement', 'accountability') and not exists (select 1 from assignment a"
                        + " where a.case_id = g.id and a.status in ('ACCEPTED', 'COMPLETED'))");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> told.forEach((figure, statement) -> assertThat(aside(auditor, figure))
                        .as(figure)
                        .isEqualTo(jdbc.sql(statement
                                        + " and g.programme_year = 2023 and exists (select 1 from journal j where"
                                        + " j.subject_kind = 'CASE' and j.subject_id = g.id::text and j.sequence = 1"
                                        + " and j.type = 'group-registered')")
                                .query(Long.class)
                                .single())));
    }

    private static long aside(Program reader, String figure) {
        String[] parts = figure.split("/");
        for (JsonNode row : reader.read("/figures?year=2023").at("/asides")) {
            if (row.at("/aside").asString().equals(parts[0])) {
                return row.at("/" + parts[1]).asLong();
            }
        }
        throw new AssertionError("No figure " + figure);
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
