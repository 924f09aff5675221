package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.flowmap.PhaseWalks;
import id.pendamping.group.Registration;
import id.pendamping.lifecycle.models.ProcessWalks;
import id.pendamping.listing.RegionScope;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import id.pendamping.worklist.WorkItems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process of a phase: its figures against the walks of the single cases, and the cases behind them. */
@PendampingTest
class FlowMapIT {

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    ProcessWalks walks;

    @Autowired
    PhaseWalks phaseWalks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFiguresOfAPhaseAreThoseOfItsCasesTogether() {
        List<Registration> groups = InventedGroups.next(2);
        scenario.playUntil(scenario.group(groups.get(0)), "sign-agreement");
        CaseId waiting = scenario.playUntil(scenario.group(groups.get(1)), "verify-field");
        PhaseWalks.Scope scope = new PhaseWalks.Scope(2023, 3, null, RegionScope.of(Set.of()));

        Map<String, int[]> counted = new HashMap<>();
        Map<String, Set<CaseId>> reached = new HashMap<>();
        List<CaseId> cases = new ArrayList<>(
                jdbc.sql("""
                        select g.id from aid_group g join phase p on p.id = g.phase_id
                        where g.programme_year = 2023 and p.ordinal = 3""").query(UUID.class).list().stream().map(CaseId::new).toList());
        for (CaseId caseId : cases) {
            for (ProcessWalks.Visits visit : walks.of(caseId.subject())) {
                String node = visit.process() + '/' + visit.node();
                int[] sums = counted.computeIfAbsent(node, unknown -> new int[2]);
                sums[0] += visit.times();
                sums[1] += visit.open() ? 1 : 0;
                reached.computeIfAbsent(node, unknown -> new HashSet<>()).add(caseId);
            }
        }
        List<PhaseWalks.Node> nodes = phaseWalks.nodes(scope);
        assertThat(nodes).hasSize(counted.size()).allSatisfy(node -> {
            String name = node.process() + '/' + node.node();
            assertThat(new int[] {node.visits(), node.waiting()}).as(name).isEqualTo(counted.get(name));
            assertThat(node.cases()).as(name).isEqualTo(reached.get(name).size());
        });
        PhaseWalks.Node field = nodes.stream()
                .filter(node -> node.node().equals("verify-field"))
                .findFirst()
                .orElseThrow();
        List<CaseId> there = phaseWalks.casesAt(scope, "selection", "verify-field", PhaseWalks.Which.WAITING, 10_000);
        assertThat(there).hasSize(field.waiting()).contains(waiting);
        assertThat(there.stream()
                        .map(caseId -> workItems.of(caseId).get(0).amount())
                        .reduce(Rupiah.ZERO, Rupiah::plus))
                .as("rupiah that waits")
                .isEqualTo(field.rupiah());
        List<PhaseWalks.Way> ways = phaseWalks.ways(scope, 1_000);
        assertThat(ways.stream().mapToInt(PhaseWalks.Way::cases).sum()).isLessThanOrEqualTo(cases.size());
        assertThat(phaseWalks.casesOn(scope, ways.get(0).key(), 10_000))
                .hasSize(ways.get(0).cases());
        assertThat(phaseWalks.nodes(new PhaseWalks.Scope(2023, 3, null, RegionScope.of(Set.of("99")))))
                .isEmpty();

        Person auditor = scenario.person("nia.pemeriksa");
        assertThat(auditor.get("/process?phase=2023-3&otherRegion=35&measure=TIME")
                        .body())
                .contains("Periksa di lapangan", "Rata-rata hari, pembanding", "shade-4");
        assertThat(auditor.get("/process/cases?phase=2023-3&process=selection&node=verify-field&which=WAITING")
                        .body())
                .contains("/cases/" + workItems.of(waiting).get(0).number());
        assertThat(scenario.person("081200000001").get("/process").statusCode()).isEqualTo(404);
    }
}
