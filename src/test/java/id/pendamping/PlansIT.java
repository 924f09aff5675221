package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.programme.Phase;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.TrialPhases;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What a page or a step costs does not depend on how many other cases there are: of everything that pages, lists and a whole
 * case ask the database, no plan for 100,000 cases reads a table that grows from one end to the other.
 */
@PendampingTest
class PlansIT {

    private static final Logger LOG = LoggerFactory.getLogger(PlansIT.class);
    private static final int CASES = 2_000;
    private static final int TIMES = 50;

    private static final List<String> READERS = List.of(
            "tuti.pendaftar",
            "laila.verifikator",
            "bambang.ppk",
            "wati.koordinator",
            "ratna.penelaah",
            "hadi.monev",
            "nia.pemeriksa",
            "dian.admin",
            "081200000001");

    /** What a supervisor opens of somebody else's step. */
    private static final List<String> STEP_PAGES_OF_OTHERS = List.of("/supervision", "/hand-over");

    private static final List<String> NARROWED = List.of(
            "/tasks?view=LATE",
            "/tasks?view=MINE",
            "/tasks?step=verify-administration&regency=3509&phase=3",
            "/tasks?q=lestari",
            "/cases?q=lestari",
            "/cases?state=accountability",
            "/cases?state=closed",
            "/findings?q=lestari",
            "/findings?status=OPEN&severity=HIGH",
            "/reports/overdue?region=35",
            "/reports/overdue?region=3509",
            "/search?q=lestari",
            "/search?q=TKM-2023",
            "/search?mentor=dewi",
            "/search?officer=laila",
            "/search?vendor=toko",
            "/search?document=PKS-1",
            "/search?region=35",
            "/search?state=closed",
            "/search?finding=OPEN",
            "/search?overdue=true",
            "/tasks/team?view=LATE",
            "/tasks/team?view=SOON",
            "/tasks/team?regency=3509",
            "/tasks/team?step=verify-administration",
            "/tasks/team?holder=nobody",
            "/figures?region=35",
            "/figures?region=3509",
            "/figures/cases?region=3509&state=ACCOUNTABILITY",
            "/figures/cases?only=LATE&age=FIRST_WARNING",
            "/figures/cases?sort=OPEN&page=3",
            "/notices?page=2");

    /** What adds up a programme, a year or a phase reads all of it. */
    private static final List<String> ADDING_UP = List.of(
            "from figures_case f) figures_case where",
            "where p.confirmed_on between make_date(?, 1, 1)", // the list of a year
            "with mine as (select case_id, status from group_card where phase_id = ?)", // what was drawn of a phase
            "with scope as ("); // how a phase moves through the models

    @Autowired
    Scenario scenario;

    @Autowired
    TrialPhases phases;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcConnectionDetails server;

    @Autowired
    Flyway flyway;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    @Test
    void nothingReadsAGrowingTableFromEndToEnd() {
        Collection<SentStatement> sent = StatementCount.sentDuring(() -> {
            playAndLook();
            lookAtAPhase();
            READERS.forEach(this::lookAtEverything);
        });
        Map<String, List<ScaledDatabase.Scan>> found = new TreeMap<>();
        try (ScaledDatabase scaled = ScaledDatabase.of(server, flyway, CASES, TIMES)) {
            sent.stream().filter(SentStatement::isPlanned).forEach(statement -> {
                List<ScaledDatabase.Scan> scans = scaled.scans(statement);
                if (!scans.isEmpty()) {
                    found.put(statement.sql(), scans);
                }
            });
        }
        LOG.info("Read the plans of {} statements", sent.size());
        assertThat(sent).hasSizeGreaterThan(450);
        found.keySet().removeIf(sql -> ADDING_UP.stream().anyMatch(sql::contains));
        assertThat(found).isEmpty();
    }

    /** A case from its registration to its end; before each step everybody who might look at it does. */
    private void playAndLook() {
        CaseId caseId = scenario.group();
        String page = "/cases/" + scenario.number(caseId);
        for (List<WorkItem> open = workItems.of(caseId); !open.isEmpty(); open = workItems.of(caseId)) {
            WorkItem item = open.get(0);
            Duration before = item.step().equals("compile-report") ? Duration.ofDays(21) : Duration.ofHours(5);
            clock.standAt(clock.instant().plus(before));
            String reader = cast.holding(item.duty()).login();
            scenario.person(reader).get(page + "/steps/" + item.step());
            STEP_PAGES_OF_OTHERS.forEach(
                    other -> scenario.person("wati.koordinator").get(page + "/steps/" + item.step() + other));
            players.play(item, Manner.LEFTOVER);
        }
        lookedAt()
                .filter(path -> path.startsWith("/cases/{number}"))
                .forEach(path -> READERS.forEach(
                        reader -> scenario.person(reader).get(path.replace("{number}", scenario.number(caseId)))));
    }

    /** A phase of which some are recipients and some are left over, with an induction whose roll is called. */
    private void lookAtAPhase() {
        Phase phase = phases.of(21, 2);
        List<CaseId> ranked = phases.decreed(phase, 3);
        String name = "2023-21";
        Person coordinator = scenario.person("wati.koordinator");
        coordinator.post(
                "/inductions",
                "/inductions/" + name + "/plan/3509",
                Map.of(
                        "heldOn.day", "24",
                        "heldOn.month", "7",
                        "heldOn.year", "2023",
                        "place", "Balai latihan kerja",
                        "capacity", "2"));
        Map<String, String> places = Map.of(
                "{phase}", name,
                "{list:\\d+}", "1",
                "{session:\\d+}", "1",
                "{regency}", "3509",
                "{number}", name + "-1",
                "{kind:csv|xlsx}", "csv",
                "{group}", scenario.number(ranked.get(0)));
        List<String> addresses = read().filter(path -> path.matches("(/api/v1)?/(nominative|decrees|inductions)/.*"))
                .map(path -> named(path, places))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(12).noneMatch(path -> path.contains("{"));
        assertThat(addresses)
                .filteredOn(path -> !path.matches(".*/(draw|amendment|plan)/.*"))
                .allMatch(path ->
                        READERS.stream().filter(reader -> isRead(reader, path)).count() > 0);
        String session = "/inductions/" + name + "/1";
        coordinator.post(session, session + "/roll", Map.of("came", scenario.number(ranked.get(0))));
    }

    private boolean isRead(String reader, String path) {
        String api = "/api/v1";
        return (path.startsWith(api)
                                ? scenario.program(reader).get(path.substring(api.length()))
                                : scenario.person(reader).get(path))
                        .statusCode()
                == 200;
    }

    private static String named(String path, Map<String, String> places) {
        String named = path;
        for (Map.Entry<String, String> place : places.entrySet()) {
            named = named.replace(place.getKey(), place.getValue());
        }
        return named;
    }

    private void lookAtEverything(String reader) {
        Person person = scenario.person(reader);
        Stream.concat(lookedAt().filter(path -> !path.contains("{")), NARROWED.stream())
                .forEach(person::get);
    }

    /** Every address that is read and names nothing but a case. */
    private Stream<String> lookedAt() {
        return read().filter(path -> !path.replace("{number}", "").contains("{"));
    }

    private Stream<String> read() {
        return new TreeSet<>(pages.getHandlerMethods().keySet().stream()
                        .filter(mapping -> mapping.getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equals("GET")))
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .toList())
                .stream();
    }
}
