package id.pendamping.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Cast;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Rupiah;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Phases that no other test looks at, with groups that are verified, ranked, and named by one decree. */
public class TrialPhases {

    private static final long AID = 20_000_000;
    private static final int AFTER_THE_VISITS = 40_000;

    private final Scenario scenario;
    private final Programme programme;
    private final Cast cast;
    private final ProgramClock clock;
    private final DueJobs dueJobs;
    private final JdbcClient jdbc;

    TrialPhases(
            Scenario scenario, Programme programme, Cast cast, ProgramClock clock, DueJobs dueJobs, JdbcClient jdbc) {
        this.scenario = scenario;
        this.programme = programme;
        this.cast = cast;
        this.clock = clock;
        this.dueJobs = dueJobs;
        this.jdbc = jdbc;
    }

    /** A phase of 2023 with these places, and money for all of them. */
    public Phase of(int ordinal, int places) {
        Phase model = programme.phase(2023, 3).orElseThrow();
        programme.setUp(
                programme.year(Edition.first(2023)),
                List.of(new Phase(
                        UUID.randomUUID(),
                        2023,
                        ordinal,
                        model.opens(),
                        model.closes(),
                        places,
                        model.mentorQuota(),
                        Rupiah.of(places * AID),
                        model.guideline())));
        return programme.phase(2023, ordinal).orElseThrow();
    }

    /** Groups that wait for the decision, all registered and verified on the first day. */
    public List<CaseId> verified(Phase phase, int groups) {
        return Stream.generate(() -> InventedGroups.ofPhase(phase.ordinal()))
                .limit(groups)
                .map(group -> {
                    clock.standAt(Scenario.BEGINNING);
                    return scenario.playUntil(scenario.group(group), "decide-recipient");
                })
                .toList();
    }

    /** The same, on a frozen list, in the order of their places. */
    public List<CaseId> ranked(Phase phase, int groups) {
        verified(phase, groups);
        clock.standAt(Scenario.BEGINNING.plusSeconds(AFTER_THE_VISITS));
        String lists = "/nominative/2023-" + phase.ordinal();
        by(Duty.VERIFIER, lists, lists + "/draw", Map.of());
        by(
                Duty.COMMITMENT_OFFICER,
                lists,
                lists + "/1/freeze",
                Map.of("digest", read("/nominative/2023-" + phase.ordinal() + "/1")));
        return jdbc.sql("select case_id from nominative_place where phase_id = :phase order by place")
                .param("phase", phase.id())
                .query((row, index) -> CaseId.of(row.getString(1)))
                .list();
    }

    /** The same, and the selected are recipients by its ratified decree. */
    public List<CaseId> decreed(Phase phase, int groups) {
        List<CaseId> cases = ranked(phase, groups);
        Map<String, String> paper = day("decreeDate");
        paper.put("decreeNumber", "1/" + phase.ordinal() + "/SKP/VII/2023");
        by(Duty.COMMITMENT_OFFICER, "/decrees", "/decrees/draw/2023-" + phase.ordinal() + "/1", paper);
        Map<String, String> ratified = day("ratifiedOn");
        ratified.put("verdict", "RATIFIED");
        ratified.put("digest", read("/decrees/2023-" + phase.ordinal() + "-1"));
        ratified.put("_key", UUID.randomUUID().toString());
        String step = "/decrees/2023-" + phase.ordinal() + "-1/steps/ratify-recipient-decree";
        by(Duty.BUDGET_AUTHORITY, "/tasks", step, ratified);
        dueJobs.run();
        return cases;
    }

    /** The digest of what a person has read before deciding. */
    private String read(String what) {
        JsonNode shown = scenario.program(cast.holding(Duty.AUDITOR).login()).read(what);
        return (shown.has("decree") ? shown.get("decree") : shown).get("digest").asString();
    }

    private void by(Duty duty, String page, String action, Map<String, String> form) {
        assertThat(scenario.person(cast.holding(duty).login())
                        .post(page, action, form)
                        .statusCode())
                .as(action)
                .isEqualTo(302);
    }

    private static Map<String, String> day(String field) {
        return new HashMap<>(Map.of(field + ".day", "24", field + ".month", "7", field + ".year", "2023"));
    }
}
