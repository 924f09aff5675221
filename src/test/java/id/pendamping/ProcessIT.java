package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Account;
import id.pendamping.group.Groups;
import id.pendamping.group.RegisterGroup;
import id.pendamping.group.Registered;
import id.pendamping.group.sample.Samples;
import id.pendamping.journal.FactType;
import id.pendamping.lifecycle.PhaseWalks;
import id.pendamping.lifecycle.PhaseWalks.Cut;
import id.pendamping.lifecycle.PhaseWalks.Only;
import id.pendamping.lifecycle.PhaseWalks.Visits;
import id.pendamping.lifecycle.StepCatalogue;
import id.pendamping.lifecycle.WorkItem;
import id.pendamping.lifecycle.WorkItems;
import id.pendamping.players.Cast;
import id.pendamping.players.Manner;
import id.pendamping.players.Players;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Rupiah;
import id.pendamping.tracing.ProcessView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a phase runs, held against the engine's history read row by row, and against the journal. */
@PendampingTest
@Import(StatementCount.class)
class ProcessIT {

    private static final Cut PHASE = new Cut(2023, 2, null);
    private static final Account EVERYWHERE = new Account("-", "-", "-", Set.of(Duty.AUDITOR), Set.of());
    private static final int MOST_STATEMENTS = 6;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    RegisterGroup registerGroup;

    @Autowired
    WorkItems workItems;

    @Autowired
    StepCatalogue steps;

    @Autowired
    Groups groups;

    @Autowired
    PhaseWalks walks;

    @Autowired
    ProcessView view;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void beginTheYear() {
        clock.standAt(Instant.parse("2023-07-24T02:00:00Z"));
        cast.enter();
    }

    @AfterEach
    void letTheClockGo() {
        clock.followTheMachine();
    }

    @Test
    void everyFigureIsWhatHistoryAndJournalSayAndLeadsToItsCases() {
        List<CaseId> cases = register(5);
        play(cases.get(0), Manner.LEFTOVER, "end");
        play(cases.get(1), Manner.RETURNED, "verify-field");
        play(cases.get(2), Manner.REVISED, "accept-report");
        play(cases.get(3), Manner.FICTITIOUS, "end");
        play(cases.get(4), Manner.PLAIN, "compile-report");
        clock.standAt(clock.instant().plus(Duration.ofDays(9)));

        for (String process : ProcessView.PROCESSES) {
            List<Row> rows = history(process);
            List<Visits> told = walks.visits(EVERYWHERE, PHASE, process);
            assertThat(told).as(process).containsExactlyElementsOf(counted(rows));
            for (Visits node : told) {
                mustLeadToItsCases(process, node);
            }
            mustTellTheWays(process, rows);
        }
        List<Visits> selection = walks.visits(EVERYWHERE, PHASE, "selection");
        assertThat(selection)
                .filteredOn(node -> node.node().equals("verify-administration"))
                .allMatch(node -> node.returns() > 0);
        for (String step : List.of("verify-administration", "verify-field", "decide-recipient", "ratify-decree")) {
            assertThat(selection)
                    .filteredOn(node -> node.node().equals(step))
                    .as(step)
                    .singleElement()
                    .matches(node -> node.times() - node.waiting() == facts(step));
        }
    }

    @Test
    void nobodySeesMoreThanTheirRegionsAndMentorsNothing() {
        List<CaseId> cases = register(3);
        String regency = groups.get(cases.get(0)).regency();
        Account regional = new Account("-", "-", "-", Set.of(Duty.VERIFIER), Set.of(regency));
        long mine = jdbc.sql("""
                        select count(*) from aid_group g join phase f on f.id = g.phase_id
                        where g.programme_year = 2023 and f.ordinal = 2 and g.regency = :regency""").param("regency", regency).query(Long.class).single();

        assertThat(at(walks.visits(regional, PHASE, "selection"), "verify-administration")
                        .cases())
                .isEqualTo(mine);
        assertThat(walks.at(regional, PHASE, "selection", "verify-administration", Only.PASSED, 1, 100)
                        .rows())
                .hasSize(Math.toIntExact(mine))
                .allMatch(row -> row.regency().equals(regency));
        assertThat(walks.visits(regional, new Cut(2023, 2, "11"), "selection")).isEmpty();

        Person mentor = new Person(port, "081200000001", Cast.PIN);
        assertThat(mentor.get("/process").statusCode()).isEqualTo(404);
        assertThat(mentor.get("/process/cases?node=verify-field").statusCode()).isEqualTo(404);
        Person auditor = new Person(port, cast.holding(Duty.AUDITOR).login(), Cast.SECRET);
        assertThat(auditor.get("/process?year=2023&phase=2&otherPhase=3&otherRegion=35&lang=id")
                        .body())
                .contains("Langkah yang paling lama", "Rata-rata pembanding");
        assertThat(auditor.get("/process/cases?year=2023&phase=2&model=selection&node=verify-administration")
                        .body())
                .contains(groups.get(cases.get(0)).number());
        assertThat(auditor.get("/process/cases?node=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageSendsAHandfulOfStatements() {
        assertThat(StatementCount.during(() ->
                        view.of(EVERYWHERE, PHASE, new Cut(2023, 3, null), "accountability", ProcessView.By.RUPIAH)))
                .isBetween(3, MOST_STATEMENTS);
    }

    /** One visit of one node. */
    private record Row(
            CaseId caseId,
            String walk,
            String node,
            boolean step,
            long millis,
            boolean open,
            long requested,
            long waiting,
            boolean ended,
            long walkMillis) {}

    private List<Row> history(String process) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
        return jdbc.sql("""
                        select g.id, p.proc_inst_id_, a.act_id_, a.act_type_, a.start_time_, a.duration_, g.requested,
                            l.outstanding, p.duration_ as walk
                        from act_hi_actinst a, act_hi_procinst p, phase f, aid_group g left join case_ledger l on l.case_id = g.id
                        where p.id_ = a.proc_inst_id_ and p.business_key_ = g.id::text and p.proc_def_key_ = :process
                            and f.id = g.phase_id and f.year = 2023 and f.ordinal = 2
                        order by a.start_time_, a.sequence_counter_""")
                .param("process", process)
                .query((row, index) -> {
                    Long took = row.getObject("duration_", Long.class);
                    Long walked = row.getObject("walk", Long.class);
                    BigDecimal outstanding = row.getBigDecimal("outstanding");
                    long since = Duration.between(row.getObject("start_time_", LocalDateTime.class), now)
                            .toMillis();
                    return new Row(
                            CaseId.of(row.getString("id")),
                            row.getString("proc_inst_id_"),
                            row.getString("act_id_"),
                            row.getString("act_type_").equals("userTask"),
                            took == null ? since : took,
                            took == null,
                            row.getLong("requested"),
                            outstanding == null ? row.getLong("requested") : outstanding.longValueExact(),
                            walked != null,
                            walked == null ? 0 : walked);
                })
                .list();
    }

    private static List<Visits> counted(List<Row> rows) {
        Map<String, List<Row>> byNode =
                rows.stream().collect(Collectors.groupingBy(Row::node, TreeMap::new, Collectors.toList()));
        List<Visits> counted = new ArrayList<>();
        byNode.forEach((node, visits) -> {
            Map<CaseId, Long> waiting = new HashMap<>();
            visits.stream().filter(Row::open).forEach(row -> waiting.put(row.caseId(), row.waiting()));
            counted.add(new Visits(
                    node,
                    visits.size(),
                    visits.stream().map(Row::caseId).distinct().count(),
                    waiting.size(),
                    Rupiah.of(waiting.values().stream().mapToLong(sum -> sum).sum()),
                    Duration.ofMillis(Math.round(
                            visits.stream().mapToLong(Row::millis).average().orElseThrow())),
                    Duration.ofMillis(Math.round(share(visits, 0.95)))));
        });
        return counted;
    }

    private static double share(List<Row> visits, double share) {
        List<Long> sorted = visits.stream().map(Row::millis).sorted().toList();
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        double above = below + 1 < sorted.size() ? sorted.get(below + 1) : sorted.get(below);
        return sorted.get(below) + (place - below) * (above - sorted.get(below));
    }

    private void mustLeadToItsCases(String process, Visits node) {
        assertThat(walks.at(EVERYWHERE, PHASE, process, node.node(), Only.PASSED, 1, 1_000)
                        .rows())
                .as(node.node())
                .hasSize(Math.toIntExact(node.cases()));
        PhaseWalks.Cases waiting = walks.at(EVERYWHERE, PHASE, process, node.node(), Only.WAITING, 1, 1_000);
        assertThat(waiting.total()).isEqualTo(node.waiting());
        assertThat(waiting.rupiah()).isEqualTo(node.rupiah());
        assertThat(walks.at(EVERYWHERE, PHASE, process, node.node(), Only.RETURNED, 1, 1_000).rows().stream()
                        .mapToLong(row -> row.times() - 1)
                        .sum())
                .isEqualTo(node.returns());
    }

    private void mustTellTheWays(String process, List<Row> rows) {
        Map<String, List<Row>> ended = rows.stream().filter(Row::ended).collect(Collectors.groupingBy(Row::walk));
        Map<List<String>, Set<CaseId>> ways = new HashMap<>();
        ended.values().forEach(walk -> ways.computeIfAbsent(
                        walk.stream().filter(Row::step).map(Row::node).toList(), way -> new HashSet<>())
                .add(walk.get(0).caseId()));
        PhaseWalks.Variants told = walks.variants(EVERYWHERE, PHASE, process, 1_000);
        assertThat(told.all()).as(process).isEqualTo(ways.size());
        assertThat(told.most().stream().collect(Collectors.toMap(PhaseWalks.Variant::steps, PhaseWalks.Variant::cases)))
                .isEqualTo(ways.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, way ->
                        (long) way.getValue().size())));
        for (PhaseWalks.Variant variant : told.most()) {
            PhaseWalks.Cases along = walks.along(EVERYWHERE, PHASE, process, variant.key(), 1, 1_000);
            assertThat(along.total()).isEqualTo(variant.cases());
            assertThat(along.rupiah()).isEqualTo(variant.rupiah());
            assertThat(variant.mean())
                    .isEqualTo(Duration.ofMillis(Math.round(ended.values().stream()
                            .filter(walk -> walk.stream()
                                    .filter(Row::step)
                                    .map(Row::node)
                                    .toList()
                                    .equals(variant.steps()))
                            .mapToLong(walk -> walk.get(0).walkMillis())
                            .average()
                            .orElseThrow())));
        }
    }

    private long facts(String step) {
        return jdbc.sql("""
                        select count(*) from journal j join aid_group g on g.id::text = j.subject_id
                            join phase f on f.id = g.phase_id
                        where j.subject_kind = 'CASE' and j.type = :type and f.year = 2023 and f.ordinal = 2""").param("type", type(step)).query(Long.class).single();
    }

    private @Nullable String type(String step) {
        return steps.get(step).fact().getAnnotation(FactType.class).value();
    }

    private static Visits at(List<Visits> all, String node) {
        return all.stream()
                .filter(visits -> visits.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private List<CaseId> register(int count) {
        return Samples.groups(System.nanoTime(), 2023, 2, Cast.REGENCIES, count).stream()
                .map(group -> ((Registered.Begun) registerGroup.handle(
                                group, Act.by(cast.holding(Duty.REGISTRAR).as(Duty.REGISTRAR), clock.instant())))
                        .caseId())
                .toList();
    }

    private void play(CaseId caseId, Manner manner, String until) {
        for (List<WorkItem> open = workItems.of(caseId);
                !open.isEmpty() && !open.get(0).step().equals(until);
                open = workItems.of(caseId)) {
            clock.standAt(clock.instant().plus(Duration.ofHours(7)));
            players.play(open.get(0), manner);
        }
    }
}
