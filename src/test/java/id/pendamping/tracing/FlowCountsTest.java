package id.pendamping.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.lifecycle.engine.DrawnModels;
import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.lifecycle.models.ProcessDrawing.Box;
import id.pendamping.lifecycle.models.ProcessDrawing.Flow;
import id.pendamping.lifecycle.models.ProcessDrawing.Kind;
import id.pendamping.lifecycle.models.ProcessDrawing.Node;
import id.pendamping.lifecycle.models.ProcessDrawing.Sign;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowCountsTest {

    private static final Box NOWHERE = new Box(0, 0, 0, 0);

    private static ProcessDrawing drawing(String model) {
        return DrawnModels.ofTheProgram().drawing(model);
    }

    @Test
    void tellsALoopFromTheStraightPath() {
        Walk walk = Walks.through(drawing("accountability"));

        assertThat(walk.flows())
                .containsEntry("due-set", 1)
                .containsEntry("compile", 2)
                .containsEntry("attested", 2)
                .containsEntry("attestation-refused", 0)
                .containsEntry("outcome-revision", 1)
                .containsEntry("outcome-acceptable", 0)
                .containsEntry("reviewed", 1);
    }

    @Test
    void countsADeadlineThatTookTheStepAway() {
        Walk walk = Walks.through(drawing("mentor-assignment"));

        assertThat(walk.flows())
                .containsEntry("answered", 1)
                .containsEntry("unanswered", 1)
                .containsEntry("lapsed", 1)
                .containsEntry("accepted", 1)
                .containsEntry("declined", 0)
                .containsEntry("another-wanted", 1);
    }

    @Test
    void countsWhatWasReturnedTwice() {
        var drawing = new ProcessDrawing(
                "made-up",
                "",
                List.of(
                        node("begin", Kind.START),
                        node("ready", Kind.MERGE),
                        node("verify", Kind.PERSON),
                        node("result", Kind.QUESTION),
                        node("verified", Kind.MERGE),
                        node("decide", Kind.PERSON),
                        node("decision", Kind.QUESTION),
                        node("ratify", Kind.PERSON),
                        node("ratification", Kind.QUESTION),
                        node("ended", Kind.END),
                        node("failed", Kind.END),
                        new Node("overdue", Kind.DEADLINE, Sign.TIMER, false, "", NOWHERE, null, "verify"),
                        node("noted", Kind.END)),
                List.of(
                        flow("begins", "begin", "ready"),
                        flow("visit", "ready", "verify"),
                        flow("visited", "verify", "result"),
                        flow("failing", "result", "failed"),
                        flow("passing", "result", "verified"),
                        flow("deciding", "verified", "decide"),
                        flow("decided", "decide", "decision"),
                        flow("back-to-field", "decision", "ready"),
                        flow("approved", "decision", "ratify"),
                        flow("looked-at", "ratify", "ratification"),
                        flow("back-to-officer", "ratification", "verified"),
                        flow("ratified", "ratification", "ended"),
                        flow("noting", "overdue", "noted")));

        Walk walk = Walk.over(
                drawing,
                Walks.counts("begin 1 ready 2 verify 2 result 2 verified 3 decide 3 decision 3 ratify 2 ratification 1"
                        + " overdue 1 noted 1"),
                Map.of(),
                Set.of("ratify"),
                Set.of());

        assertThat(walk.flows())
                .containsEntry("back-to-field", 1)
                .containsEntry("back-to-officer", 1)
                .containsEntry("ratified", 0)
                .containsEntry("failing", 0)
                .containsEntry("noting", 1);
    }

    private static Node node(String id, Kind kind) {
        return new Node(id, kind, Sign.NONE, true, "", NOWHERE, null, null);
    }

    private static Flow flow(String id, String source, String target) {
        return new Flow(id, source, target, "", List.of(), null);
    }
}
