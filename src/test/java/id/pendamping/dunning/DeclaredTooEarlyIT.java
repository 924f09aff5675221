package id.pendamping.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.lifecycle.engine.OwnTimers;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody puts a case where its aid is declared unaccounted for before the last date of the ladder has passed. */
@PendampingTest
class DeclaredTooEarlyIT {

    private static final String WHY = "Batas akhir setelah surat peringatan dan rujukan belum lewat";

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    Deadlines deadlines;

    @Autowired
    OwnTimers timers;

    @Autowired
    ProgramClock clock;

    @BeforeEach
    void beginTheYear() {
        clock.standAt(Scenario.BEGINNING);
    }

    @Test
    void theLettersAndTheLastDateCannotBeSteppedOver() {
        CaseId caseId = scenario.caseAt("compile-report");
        LocalDate due = deadlines.dueOn(caseId).orElseThrow();
        assertThat(asked(caseId))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains(WHY));
        assertThat(scenario.person("dian.admin")
                        .get("/cases/" + scenario.number(caseId) + "/repair")
                        .body())
                .as("the page says why not")
                .contains(WHY)
                .doesNotContain("??");

        for (int days : List.of(-14, -7, -1, 1, 14, 28, 42)) {
            dayIs(caseId, due.plusDays(days));
        }
        players.play(workItems.find(caseId, "take-referral").orElseThrow(), Manner.PLAIN);
        dayIs(caseId, due.plusDays(69));
        assertThat(asked(caseId).body()).as("one day early").contains(WHY);
        dayIs(caseId, due.plusDays(70));
        assertThat(scenario.person("bambang.ppk")
                        .get("/cases/" + scenario.number(caseId) + "/steps/declare-unaccounted")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> asked(CaseId caseId) {
        String page = "/cases/" + scenario.number(caseId) + "/repair";
        Map<String, String> form = Map.of(
                "kind", "MOVE_TOKEN",
                "from", "report-chase/next.compile-report",
                "to", "declare-unaccounted",
                "reason", "Kelompok tidak menjawab sama sekali.");
        return scenario.person("dian.admin").post(page, page, form);
    }

    private void dayIs(CaseId caseId, LocalDate day) {
        clock.standAt(day.atTime(9, 0).atZone(clock.getZone()).toInstant());
        timers.fireDue(caseId);
    }
}
