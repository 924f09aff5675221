package id.pendamping.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task of a suspended case says since when it stands still, is late nowhere, and offers no form. */
@PendampingTest
class StandsStillIT {

    private static final String STILL = "Waktunya berhenti sejak";

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    Players players;

    @Autowired
    ProgramClock clock;

    @Test
    void whatStandsStillIsNotLate() {
        CaseId caseId = scenario.caseAt("review-report");
        String number = scenario.number(caseId);
        String step = "/cases/" + number + "/steps/review-report";
        Person reviewer = scenario.person(players.whoDoes(item(caseId)));
        Person officer = scenario.person("bambang.ppk");
        clock.standAt(clock.instant().plus(Duration.ofDays(30)));
        assertThat(lateOf(reviewer, number)).contains(number, "is-late");
        assertThat(reviewer.get(step).body()).contains("<form");

        assertThat(scenario.person("nia.pemeriksa")
                        .post(
                                "/cases/" + number + "/notes",
                                "/cases/" + number + "/suspension",
                                Map.of("reason", "Kelompok tidak dikenal di desanya."))
                        .statusCode())
                .isEqualTo(302);
        clock.standAt(clock.instant().plus(Duration.ofDays(60)));

        String all = reviewer.get("/tasks?q=" + number).body();
        assertThat(all).contains(number, STILL).doesNotContain("is-late", "??");
        assertThat(reviewer.get(step + "?lang=en").body())
                .contains("Time stands still since", "The inspectorate has suspended this case");
        reviewer.get("/tasks?lang=id");
        assertThat(lateOf(reviewer, number)).doesNotContain("/cases/" + number);
        assertThat(officer.get("/tasks/team?view=LATE&step=review-report").body())
                .doesNotContain(number);
        assertThat(item(caseId).standsStillSince()).isNotNull();
        assertThat(reviewer.get(step).body())
                .contains(STILL, "dihentikan sementara oleh Inspektorat")
                .doesNotContain("name=\"_key\"", "??");
        assertThat(reviewer.get("/cases/" + number).body())
                .contains(STILL)
                .doesNotContain("Kerjakan sekarang", "is-late", "??");
        assertThat(officer.get(step + "/supervision").body()).doesNotContain("is-late", "??");

        assertThat(scenario.person("tirta.pemeriksa")
                        .submit(
                                number,
                                "decide-suspension",
                                Map.of("verdict", "CLEARED", "grounds", "Bukti asli dilihat."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(item(caseId).standsStillSince()).isNull();
        assertThat(reviewer.get("/tasks?q=" + number).body()).contains(number).doesNotContain(STILL);
        players.play(item(caseId), Manner.PLAIN);
    }

    private static String lateOf(Person reviewer, String number) {
        return reviewer.get("/tasks?view=LATE&q=" + number).body();
    }

    private WorkItem item(CaseId caseId) {
        return workItems.find(caseId, "review-report").orElseThrow();
    }
}
