package id.pendamping.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.access.Accounts;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.SpareMentor;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.TableFaults;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A suspended mentor serves again when the coordinator says why, as long as the letter runs. */
@PendampingTest
class ReinstateMentorIT {

    @Autowired
    DataSource database;

    @Autowired
    Scenario scenario;

    @Autowired
    Accounts accounts;

    @Autowired
    MentorRegistry registry;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void beginTheYear() {
        clock.standAt(Scenario.BEGINNING);
    }

    @Test
    void theCoordinatorLiftsItWithinTheLetter() {
        SpareMentor mentor = SpareMentor.enrol(accounts, registry, clock);
        String page = "/mentors/" + mentor.id() + "/reinstatement";
        Person coordinator = scenario.person("wati.koordinator");
        assertThat(coordinator
                        .post("/mentors", page, Map.of("reason", "Tidak perlu."))
                        .body())
                .contains("tidak sedang ditangguhkan");
        registry.changeStatus(
                mentor.id(),
                MentorStatus.SUSPENDED,
                Act.by(new Actor("rule:test", Duty.MENTOR_COORDINATOR), clock.instant()));

        assertThat(coordinator.get(page).body()).contains("Cabut penangguhan");
        String itself = " where id = '" + mentor.id() + "'";
        assertThat(TableFaults.of(database))
                .noneMatch(fault -> fault.contains(mentor.id().toString()));
        for (String forged : List.of("INDUCTED", "ASSIGNED", "ENDED")) {
            assertThat(TableFaults.after(database, "update mentor set status = '" + forged + "'" + itself))
                    .as("suspended, and made %s without an entry", forged)
                    .anyMatch(fault ->
                            fault.contains(mentor.id().toString()) && fault.contains("mentor.status says " + forged));
        }
        assertThat(scenario.person("bambang.ppk").get(page).statusCode()).isEqualTo(403);
        assertThat(coordinator.post("/mentors", page, Map.of("reason", "")).statusCode())
                .isEqualTo(422);
        jdbc.sql("update mentor set serves_until = '2023-07-01' where id = :id")
                .param("id", mentor.id())
                .update();
        assertThat(coordinator
                        .post("/mentors", page, Map.of("reason", "Sudah diperiksa."))
                        .body())
                .contains("sudah berakhir");
        jdbc.sql("update mentor set serves_until = '2028-07-01' where id = :id")
                .param("id", mentor.id())
                .update();
        assertThat(scenario.program("wati.koordinator")
                        .post(page, "{\"reason\": \"Sudah diperiksa, tidak terbukti.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(status(mentor)).isEqualTo("INDUCTED");

        registry.changeStatus(
                mentor.id(),
                MentorStatus.ENDED,
                Act.by(new Actor("rule:test", Duty.MENTOR_COORDINATOR), clock.instant()));
    }

    private String status(SpareMentor mentor) {
        return jdbc.sql("select status from mentor where id = :id")
                .param("id", mentor.id())
                .query(String.class)
                .single();
    }
}
