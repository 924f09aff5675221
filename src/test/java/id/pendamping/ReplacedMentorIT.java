package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Players;
import id.pendamping.mentoring.Companions;
import id.pendamping.mentoring.MentorRegistry;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.SpareMentor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mentor who was replaced comes back to the report that was open, and reads whose it is now. */
@PendampingTest
class ReplacedMentorIT {

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Companions companions;

    @Autowired
    Accounts accounts;

    @Autowired
    MentorRegistry registry;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    private SpareMentor next;

    @BeforeEach
    void beginTheYear() {
        clock.standAt(Scenario.BEGINNING);
    }

    @AfterEach
    void leaveNoMentorBehind() {
        jdbc.sql("update mentor set status = 'ENDED' where id = :id")
                .param("id", next.id())
                .update();
    }

    @Test
    void theOneBeforeReadsWhoHasTheReportAndWhatIsOwed() {
        CaseId caseId = scenario.caseAt("compile-report");
        next = SpareMentor.enrol(accounts, registry, clock);
        Account before = players.whoDoes(scenario.waiting(caseId));
        String home = "/cases/" + scenario.number(caseId);
        String report = home + "/steps/compile-report";
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Map<String, String> form = new HashMap<>(Map.of(
                "leaving", "RESIGNED",
                "reason", "Pindah ke kota lain.",
                "successor", next.id().toString(),
                "letterNumber", "ST-77/2023",
                "replaced", String.valueOf(companions.now(caseId).orElseThrow().mentorId())));
        for (String date : new String[] {"endedOn", "letterDate"}) {
            form.put(date + ".day", String.valueOf(today.getDayOfMonth()));
            form.put(date + ".month", String.valueOf(today.getMonthValue()));
            form.put(date + ".year", String.valueOf(today.getYear()));
        }
        assertThat(scenario.person("wati.koordinator")
                        .post("/tasks", home + "/mentor", form)
                        .statusCode())
                .isEqualTo(302);

        HttpResponse<String> answer = scenario.person(before).get(report);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains(
                        "Pendamping lain memegang langkah ini sekarang",
                        next.account().name())
                .contains("href=\"" + home + "/steps/write-handover\"", "href=\"" + home + "\"")
                .doesNotContain("??");
        assertThat(scenario.person(next.account()).get(report).statusCode()).isEqualTo(200);
        assertThat(scenario.person(before).get(report + "?lang=en").body())
                .contains("Another mentor has this step now");

        CaseId other = scenario.caseAt("compile-report");
        assertThat(scenario.person(before)
                        .get("/cases/" + scenario.number(other) + "/steps/compile-report")
                        .statusCode())
                .as("of a group that is not theirs nothing is said")
                .isEqualTo(404);
    }
}
