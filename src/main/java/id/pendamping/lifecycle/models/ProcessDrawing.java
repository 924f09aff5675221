package id.pendamping.lifecycle.models;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One process model as it is drawn: where its nodes stand, how its flows run, and where their names are written. */
public record ProcessDrawing(String key, String name, List<Node> nodes, List<Flow> flows) {

    public ProcessDrawing {
        nodes = List.copyOf(nodes);
        flows = List.copyOf(flows);
    }

    /** What a node is to the reader of the picture. */
    public enum Kind {
        START,
        END,
        /** A person's step. */
        PERSON,
        /** A rule or another automation. */
        AUTOMATION,
        /** A stage with a model of its own. */
        STAGE,
        /** Where ways part. */
        QUESTION,
        /** Where ways join. */
        MERGE,
        /** Where ways begin to run side by side. */
        FORK,
        /** A deadline at a step. */
        DEADLINE,
        /** Something that happens during a step or stage, or may be asked there. */
        HAPPENING,
        /** A day or news that is waited for on the way. */
        WAIT,
        /** A day or news that begins a road beside the way. */
        BEGINNING,
        /** A frame around a road beside the way, which begins when its event comes. */
        BESIDE
    }

    /** The sign that BPMN has inside a node. */
    public enum Sign {
        NONE,
        TIMER,
        MESSAGE,
        ERROR,
        ESCALATION,
        TERMINATION,
        EXCLUSIVE,
        PARALLEL,
        EVENT_BASED,
        USER,
        SERVICE,
        RULE,
        STAGE
    }

    /** A place in the drawing. */
    public record Point(double x, double y) {}

    /** A rectangle in the drawing. */
    public record Box(double x, double y, double width, double height) {

        public Point centre() {
            return new Point(x + width / 2, y + height / 2);
        }
    }

    /**
     * @param interrupting whether an event takes away what it is attached to, or the way it begins beside
     * @param label where the name is written, if beside the node
     * @param host the step at which an event is attached
     */
    public record Node(
            String id,
            Kind kind,
            Sign sign,
            boolean interrupting,
            String name,
            Box box,
            @Nullable Box label,
            @Nullable String host) {}

    /** @param label where the name is written, if it has one */
    public record Flow(
            String id,
            String source,
            String target,
            String name,
            List<Point> points,
            @Nullable Box label) {

        public Flow {
            points = List.copyOf(points);
        }
    }

    /** The same drawing with its names in another language. */
    public ProcessDrawing in(ModelWords words) {
        return new ProcessDrawing(
                key,
                words.of(name),
                nodes.stream()
                        .map(node -> new Node(
                                node.id(),
                                node.kind(),
                                node.sign(),
                                node.interrupting(),
                                words.of(node.name()),
                                node.box(),
                                node.label(),
                                node.host()))
                        .toList(),
                flows.stream()
                        .map(flow -> new Flow(
                                flow.id(),
                                flow.source(),
                                flow.target(),
                                words.of(flow.name()),
                                flow.points(),
                                flow.label()))
                        .toList());
    }

    public Optional<Node> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    public List<Flow> into(String node) {
        return flows.stream().filter(flow -> flow.target().equals(node)).toList();
    }

    public List<Flow> outOf(String node) {
        return flows.stream().filter(flow -> flow.source().equals(node)).toList();
    }
}
