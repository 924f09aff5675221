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
        /** A deadline at a step that leaves the step waiting, or a day that is waited for. */
        REMINDER,
        /** A deadline at a step that takes the step away, or a day that is waited for. */
        TIMEOUT,
        /** Something that may be asked during a step and leaves it waiting, or news that begins a road beside the way. */
        MESSAGE,
        /** A frame around a road beside the way, which begins when its event comes. */
        BESIDE,
        /** Something that happens during a step or stage and takes it away. */
        INTERRUPTION
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
     * @param label where the name is written, if beside the node
     * @param host the step at which a deadline is attached
     */
    public record Node(
            String id,
            Kind kind,
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
                                node.id(), node.kind(), words.of(node.name()), node.box(), node.label(), node.host()))
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
