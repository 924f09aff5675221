package id.pendamping.lifecycle.walks;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.desk.Declared;
import id.pendamping.desk.Step;
import id.pendamping.shared.Duty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No case stands still for ever. Cases are walked through all models at once, by every answer, event and timer that there
 * is, with up to two things at once beside their way. Nothing is written down here of where a case can come: that is made
 * from the models, and what they cannot say is in {@link Ties}. What is wrong is told by the name of the state and the way
 * that led there.
 */
class GeneratedWalkTest {

    private static final Set<Duty> WHO_DO_NOTHING = Set.of(Duty.ADMINISTRATOR, Duty.AUTOMATION);

    private static final Map<String, Duty> DUTIES =
            Declared.steps().stream().collect(Collectors.toMap(Step::key, Step::duty));

    private static final Models MODELS = Models.ofTheProgram();
    private static final CaseWalks WALKS = CaseWalks.through(MODELS, 2);

    @Test
    void whereverACaseComesSomebodyActsOrATimerDoesUntilItEndsWithItsMoneySettled() {
        assertThat(WALKS.faults()).isEmpty();
    }

    /** As often as its model is called. */
    @TestFactory
    Stream<DynamicTest> everyRoadOutOfEveryTaskIsTaken() {
        return places().stream()
                .filter(place -> place.node.is(Node.Kind.TASK))
                .map(task -> DynamicTest.dynamicTest(task.toString(), () -> {
                    assertThat(DUTIES).containsKey(task.node.id);
                    assertThat(DUTIES.get(task.node.id)).isNotIn(WHO_DO_NOTHING);
                    assertThat(WALKS.taken())
                            .containsAll(out(task.node)
                                    .map(next -> new TokenGame.Road(task, next))
                                    .toList());
                }));
    }

    @Test
    void everyNodeAndEveryFlowOfEveryModelIsReached() {
        Map<Node, Set<Node>> taken = WALKS.taken().stream()
                .collect(Collectors.groupingBy(
                        road -> road.from().node, Collectors.mapping(TokenGame.Road::to, Collectors.toSet())));
        assertThat(MODELS.nodes())
                .filteredOn(node -> !node.is(Node.Kind.END) && !node.is(Node.Kind.FRAME))
                .allSatisfy(node ->
                        assertThat(taken.get(node)).containsAll(out(node).toList()));
    }

    /** Of each kind of node one that loses its way out. */
    @ParameterizedTest
    @CsvSource({
        "law-answered, group-lifecycle/suspension/record-law-outcome",
        "compiled, group-lifecycle/way/accountability/compile-report leads nowhere",
        "visit-opens, group-lifecycle/way/monitoring/visit-due leads nowhere",
        "chase-ended, group-lifecycle/way/accountability/report-chase leads nowhere",
        "withdrawn-paid, group-lifecycle/withdrawal-paid has no answer when the money is WITH_THE_GROUP"
    })
    void whatLosesItsWayOutIsNamed(String flow, String fault) {
        assertThat(CaseWalks.through(Models.without(flow), 1).faults()).anyMatch(told -> told.contains(fault));
    }

    private static Stream<Node> out(Node node) {
        return Stream.of(node.next(), node.edges).flatMap(List::stream);
    }

    private static Set<Place> places() {
        return WALKS.taken().stream().map(TokenGame.Road::from).collect(Collectors.toSet());
    }
}
