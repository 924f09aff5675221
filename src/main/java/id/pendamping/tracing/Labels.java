package id.pendamping.tracing;

import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.lifecycle.models.ProcessDrawing.Box;
import id.pendamping.lifecycle.models.ProcessDrawing.Flow;
import id.pendamping.lifecycle.models.ProcessDrawing.Kind;
import id.pendamping.lifecycle.models.ProcessDrawing.Node;
import id.pendamping.lifecycle.models.ProcessDrawing.Point;
import id.pendamping.lifecycle.models.ProcessDrawing.Sign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the names beside nodes and flows are written: where the model says, or as near to it as nothing lies under
 * them. Names differ in length between languages, so the model alone cannot know.
 */
final class Labels {

    static final double LINE = 14;
    static final double BASE = 11;
    private static final double GAP = 4;
    private static final double WIDER = 1.6;
    private static final int ROUNDS = 3;
    private static final double DISTANCE = 0.15;
    private static final String COUNTED = " · 10 kali";
    private static final Map<ProcessDrawing, Labels> PLACED = new ConcurrentHashMap<>();

    /** A name in lines, and the room it takes. */
    record Label(List<String> lines, Box box) {}

    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final Obstacles obstacles;

    private Labels(ProcessDrawing drawing) {
        obstacles = new Obstacles(drawing);
        drawing.nodes().stream()
                .filter(node -> node.kind() == Kind.BESIDE)
                .forEach(frame -> obstacles.add(
                        frame.id(),
                        new Box(frame.box().x() + 8, frame.box().y() + 4, Lettering.width(frame.name()), LINE)));
        drawing.flows().stream()
                .filter(Labels::isNamed)
                .forEach(flow -> obstacles.want(
                        flow.id(),
                        around(Objects.requireNonNull(flow.label()).centre(), Lettering.width(flow.name()))));
        Map<String, List<Label>> places = new LinkedHashMap<>();
        drawing.nodes().stream().filter(Labels::isNamedBeside).forEach(node -> places.put(node.id(), places(node)));
        drawing.flows().stream()
                .filter(Labels::isNamed)
                .forEach(flow -> places.put(flow.id(), places(flow, Loops.leadsBack(drawing, flow))));
        for (int round = 0; round < ROUNDS; round++) {
            places.forEach(this::keep);
        }
    }

    /** The places of one drawing, looked for once. */
    static Labels of(ProcessDrawing drawing) {
        return PLACED.computeIfAbsent(drawing, Labels::new);
    }

    /** The name of a node or flow; empty where none is written beside it. */
    Optional<Label> label(String id) {
        return Optional.ofNullable(labels.get(id));
    }

    Collection<Box> boxes() {
        return labels.values().stream().map(Label::box).toList();
    }

    private static boolean isNamedBeside(Node node) {
        return node.label() != null
                && node.kind() != Kind.BESIDE
                && !node.name().isEmpty();
    }

    private static boolean isNamed(Flow flow) {
        return flow.label() != null && !flow.name().isEmpty();
    }

    private static List<Label> places(Node node) {
        Box wanted = Objects.requireNonNull(node.label());
        List<Label> places = new ArrayList<>();
        for (double width : new double[] {wanted.width(), wanted.width() * WIDER}) {
            List<String> lines = Lettering.lines(node.name(), width, 3);
            double widest = lines.stream().mapToDouble(Lettering::width).max().orElse(0) * Lettering.BOLD;
            double height = (lines.size() + (isTimed(node) ? 1 : 0)) * LINE;
            if (places.isEmpty()) {
                places.add(new Label(lines, new Box(wanted.centre().x() - widest / 2, wanted.y(), widest, height)));
            }
            around(node.box(), widest, height).forEach(box -> places.add(new Label(lines, box)));
        }
        return places;
    }

    /** Under a day that is waited for stands how long it took. */
    private static boolean isTimed(Node node) {
        return node.sign() == Sign.TIMER;
    }

    private static List<Label> places(Flow flow, boolean counted) {
        Box wanted = Objects.requireNonNull(flow.label());
        List<String> name = List.of(flow.name());
        double width = Lettering.width(counted ? flow.name() + COUNTED : flow.name());
        List<Label> places = new ArrayList<>();
        places.add(new Label(name, around(wanted.centre(), width)));
        for (int i = 1; i < flow.points().size(); i++) {
            beside(flow.points().get(i - 1), flow.points().get(i), width)
                    .forEach(box -> places.add(new Label(name, box)));
        }
        return places;
    }

    private void keep(String id, List<Label> places) {
        Point wanted = places.get(0).box().centre();
        Label best = places.stream()
                .min(Comparator.comparingDouble(place -> obstacles.cost(place.box(), id) + away(place.box(), wanted)))
                .orElseThrow();
        obstacles.add(id, best.box());
        labels.put(id, best);
    }

    private static double away(Box place, Point wanted) {
        return (Math.abs(place.centre().x() - wanted.x())
                        + Math.abs(place.centre().y() - wanted.y()))
                * DISTANCE;
    }

    private static Box around(Point centre, double width) {
        return new Box(centre.x() - width / 2, centre.y() - LINE / 2, width, LINE);
    }

    private static List<Box> around(Box node, double width, double height) {
        Point centre = node.centre();
        double right = node.x() + node.width() + GAP;
        double left = node.x() - GAP - width;
        double below = node.y() + node.height() + GAP / 2;
        double above = node.y() - GAP / 2 - height;
        double middle = centre.x() - width / 2;
        double level = centre.y() - height / 2;
        double besideRight = centre.x() + node.width() / 4 + GAP;
        double besideLeft = centre.x() - node.width() / 4 - GAP - width;
        return List.of(
                new Box(middle, below, width, height),
                new Box(middle, above, width, height),
                new Box(besideRight, below - GAP, width, height),
                new Box(besideLeft, below - GAP, width, height),
                new Box(besideRight, above + GAP, width, height),
                new Box(besideLeft, above + GAP, width, height),
                new Box(right, level, width, height),
                new Box(left, level, width, height),
                new Box(right, below - LINE, width, height),
                new Box(left, below - LINE, width, height),
                new Box(right, above + LINE, width, height),
                new Box(left, above + LINE, width, height),
                new Box(middle, below + LINE, width, height),
                new Box(middle, above - LINE, width, height),
                new Box(right, below + GAP, width, height),
                new Box(left, below + GAP, width, height),
                new Box(right, above - GAP, width, height),
                new Box(left, above - GAP, width, height));
    }

    private static List<Box> beside(Point from, Point to, double width) {
        List<Box> places = new ArrayList<>();
        for (double away : new double[] {6, 12, 20, 30, 44}) {
            for (double share : new double[] {0.5, 0.25, 0.75, 0.1, 0.9}) {
                double x = from.x() + (to.x() - from.x()) * share;
                double y = from.y() + (to.y() - from.y()) * share;
                if (from.y() == to.y()) {
                    places.add(around(new Point(x, y - away - 3), width));
                    places.add(around(new Point(x, y + away + 3), width));
                    places.add(around(new Point(x, y), width));
                } else {
                    places.add(around(new Point(x + width / 2 + away, y), width));
                    places.add(around(new Point(x - width / 2 - away, y), width));
                }
            }
        }
        return places;
    }
}
