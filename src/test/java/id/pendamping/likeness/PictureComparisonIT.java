package id.pendamping.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pictures are compared after the report was handed in; the reviewer waits for it, though not for ever. */
@PendampingTest
class PictureComparisonIT {

    private static final String COMPARING = "masih dibandingkan";
    private static final String NOT_COMPARED = "belum dibandingkan";

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    JournalReader journal;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProgramClock clock;

    @Test
    void theReviewerIsToldHowTheComparisonStands() {
        jdbc.sql("update picture_comparison set compared_at = asked_at").update(); // what other tests have left
        CaseId caseId = scenario.caseAt("attest-report");
        players.play(scenario.waiting(caseId), Manner.PLAIN);
        assertThat(page(caseId)).contains(COMPARING).doesNotContain(NOT_COMPARED);
        clock.standAt(clock.instant().plus(Duration.ofMinutes(31)));
        assertThat(page(caseId)).contains(NOT_COMPARED).doesNotContain(COMPARING);

        jobs.run();
        jobs.run();

        assertThat(page(caseId)).doesNotContain(NOT_COMPARED, COMPARING);
        assertThat(compared(caseId)).singleElement().satisfies(entry -> {
            assertThat(entry.data()).containsEntry("version", 1L);
            assertThat((Long) entry.data().get("pictures")).isGreaterThan(3);
            assertThat(entry.actor()).isEqualTo("rule:receipt-likeness");
            assertThat(entry.traceId()).isNotNull();
        });
    }

    private String page(CaseId caseId) {
        return scenario.person("ratna.penelaah")
                .get("/cases/" + scenario.number(caseId) + "/steps/review-report")
                .body();
    }

    private List<Recorded> compared(CaseId caseId) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals("pictures-compared"))
                .toList();
    }
}
