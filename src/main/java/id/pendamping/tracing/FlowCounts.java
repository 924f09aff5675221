package id.pendamping.tracing;

import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.lifecycle.models.ProcessDrawing.Flow;
import id.pendamping.lifecycle.models.ProcessDrawing.Kind;
import id.pendamping.lifecycle.models.ProcessDrawing.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often each flow was taken, from how often each node was entered; the engine's history knows nodes only. What
 * enters a node came over its flows, and what left it went over its flows, so wherever all flows of one side but one
 * are known, the last is the rest. A node that waits has not left yet, and a deadline that took a step away left for
 * it. Ways that begin to run side by side are all taken. Flows that stay open count as taken when both their ends were walked.
 */
final class FlowCounts {

    private final ProcessDrawing drawing;
    private final Map<String, Integer> counts;
    private final Set<String> here;
    private final Map<String, Integer> taken = new HashMap<>();

    private FlowCounts(ProcessDrawing drawing, Map<String, Integer> counts, Set<String> here) {
        this.drawing = drawing;
        this.counts = counts;
        this.here = here;
    }

    static Map<String, Integer> of(ProcessDrawing drawing, Map<String, Integer> counts, Set<String> here) {
        return new FlowCounts(drawing, counts, here).solve();
    }

    private Map<String, Integer> solve() {
        drawing.nodes().stream().filter(node -> node.kind() == Kind.FORK).forEach(fork -> drawing.outOf(fork.id())
                .forEach(flow -> taken.put(flow.id(), count(fork.id()))));
        int known;
        do {
            known = taken.size();
            for (Node node : drawing.nodes()) {
                settle(drawing.into(node.id()), count(node.id()));
                settle(drawing.outOf(node.id()), left(node));
            }
        } while (taken.size() > known);
        for (Flow flow : drawing.flows()) {
            taken.putIfAbsent(flow.id(), Math.min(count(flow.source()), count(flow.target())));
        }
        return taken;
    }

    private void settle(List<Flow> side, int total) {
        List<Flow> open =
                side.stream().filter(flow -> !taken.containsKey(flow.id())).toList();
        int rest = total
                - side.stream()
                        .mapToInt(flow -> taken.getOrDefault(flow.id(), 0))
                        .sum();
        if (open.size() == 1 || rest <= 0) {
            open.forEach(flow -> taken.put(flow.id(), Math.max(0, rest)));
        }
    }

    private int left(Node node) {
        int takenAway = drawing.nodes().stream()
                .filter(other -> other.interrupting() && node.id().equals(other.host()))
                .mapToInt(other -> count(other.id()))
                .sum();
        return count(node.id()) - (here.contains(node.id()) ? 1 : 0) - takenAway;
    }

    private int count(String node) {
        return counts.getOrDefault(node, 0);
    }
}
