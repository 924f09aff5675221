package id.pendamping.tracing;

import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.lifecycle.models.ProcessDrawing.Flow;
import id.pendamping.lifecycle.models.ProcessDrawing.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Which flows lead back: those whose target every way to their source has already passed. */
final class Loops {

    private Loops() {}

    static boolean leadsBack(ProcessDrawing drawing, Flow flow) {
        return !reachableWithout(drawing, flow.target()).contains(flow.source());
    }

    private static Set<String> reachableWithout(ProcessDrawing drawing, String avoided) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        drawing.nodes().stream()
                .filter(node -> node.host() == null && drawing.into(node.id()).isEmpty())
                .map(Node::id)
                .forEach(next::add);
        while (!next.isEmpty()) {
            String node = next.remove();
            if (node.equals(avoided) || !seen.add(node)) {
                continue;
            }
            drawing.outOf(node).forEach(flow -> next.add(flow.target()));
            drawing.nodes().stream().filter(other -> node.equals(other.host())).forEach(other -> next.add(other.id()));
        }
        return seen;
    }
}
