package id.pendamping.tracing;

import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.lifecycle.models.ProcessDrawing.Box;
import id.pendamping.lifecycle.models.ProcessDrawing.Flow;
import id.pendamping.lifecycle.models.ProcessDrawing.Kind;
import id.pendamping.lifecycle.models.ProcessDrawing.Node;
import id.pendamping.lifecycle.models.ProcessDrawing.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a name in a picture should not lie on: nodes, other names and lines. */
final class Obstacles {

    private static final int COVERED = 1000;
    private static final int WANTED = 60;
    private static final int CROSSED = 40;
    private static final double AIR = 2;

    private final List<Node> nodes;
    private final List<Flow> flows;
    private final Map<String, Box> names = new HashMap<>();
    private final Map<String, Box> wanted = new HashMap<>();

    Obstacles(ProcessDrawing drawing) {
        nodes = drawing.nodes().stream()
                .filter(node -> node.kind() != Kind.BESIDE)
                .toList();
        flows = drawing.flows();
    }

    /** Keeps the place that the model has for a name, as long as others may stand elsewhere. */
    void want(String id, Box name) {
        wanted.put(id, name);
    }

    void add(String id, Box name) {
        wanted.remove(id);
        names.put(id, name);
    }

    /**
     * How bad a place is; 0 is free.
     *
     * @param own the node or line that the name belongs to; its line may run behind the middle of the name
     */
    int cost(Box place, String own) {
        Box wide = new Box(place.x() - AIR, place.y(), place.width() + 2 * AIR, place.height());
        int cost = 0;
        for (Map.Entry<String, Box> other : names.entrySet()) {
            cost += !other.getKey().equals(own) && meet(wide, other.getValue()) ? COVERED : 0;
        }
        for (Map.Entry<String, Box> other : wanted.entrySet()) {
            cost += !other.getKey().equals(own) && meet(wide, other.getValue()) ? WANTED : 0;
        }
        for (Node node : nodes) {
            cost += meet(wide, node) ? COVERED : 0;
        }
        for (Flow flow : flows) {
            cost += crossings(place, flow, flow.id().equals(own)) * CROSSED;
        }
        return cost;
    }

    private static int crossings(Box place, Flow flow, boolean own) {
        int crossings = 0;
        for (int i = 1; i < flow.points().size(); i++) {
            Point from = flow.points().get(i - 1);
            Point to = flow.points().get(i);
            Box line = new Box(
                    Math.min(from.x(), to.x()),
                    Math.min(from.y(), to.y()),
                    Math.abs(from.x() - to.x()),
                    Math.abs(from.y() - to.y()));
            boolean behind = own && runsBehind(line, place);
            crossings += meet(place, line) && !behind ? 1 : 0;
        }
        return crossings;
    }

    /** Whether a line runs level through the middle of a name and shows on both of its sides. */
    static boolean runsBehind(Box line, Box name) {
        return line.height() == 0
                && Math.abs(line.y() - name.centre().y()) < 5
                && line.x() < name.x() - 6
                && line.x() + line.width() > name.x() + name.width() + 6;
    }

    private static boolean meet(Box one, Box other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static boolean meet(Box name, Node node) {
        Box box = node.box();
        if (!meet(name, box)) {
            return false;
        }
        Point centre = box.centre();
        double dx = Math.max(0, Math.max(name.x() - centre.x(), centre.x() - name.x() - name.width()));
        double dy = Math.max(0, Math.max(name.y() - centre.y(), centre.y() - name.y() - name.height()));
        return switch (node.kind()) {
            case PERSON, AUTOMATION, STAGE -> true;
            case QUESTION, MERGE, FORK -> dx / (box.width() / 2) + dy / (box.height() / 2) < 1;
            default -> Math.hypot(dx, dy) < box.width() / 2;
        };
    }
}
