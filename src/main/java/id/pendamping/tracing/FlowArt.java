package id.pendamping.tracing;

import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.lifecycle.models.ProcessDrawing.Box;
import id.pendamping.lifecycle.models.ProcessDrawing.Flow;
import id.pendamping.lifecycle.models.ProcessDrawing.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws one flow: the line, its tip and its name; a way back that was walked says how often. */
final class FlowArt {

    private static final double SHORT_OF_NODE = 1;

    private final SvgWriter svg;
    private final ProcessDrawing drawing;
    private final Labels labels;
    private final Walk walk;
    private final @Nullable PictureWords words;
    private final List<Flow> dashed = new ArrayList<>();

    /** @param words null where no loops are counted */
    FlowArt(SvgWriter svg, ProcessDrawing drawing, Walk walk, @Nullable PictureWords words) {
        this.svg = svg;
        this.drawing = drawing;
        this.labels = Labels.of(drawing);
        this.walk = walk;
        this.words = words;
    }

    void line(Flow flow) {
        boolean walked = walk.taken(flow.id()) > 0;
        if (!walked) {
            Optional<List<Point>> branch = SharedTail.before(flow, dashed);
            dashed.add(flow);
            if (branch.isPresent()) {
                svg.path("not", " data-flow=\"" + flow.id() + "\"", branch.get());
                return;
            }
        }
        double length = walked ? 11 : 10;
        double half = walked ? 6 : 5;
        List<Point> points = new ArrayList<>(flow.points());
        Point end = points.remove(points.size() - 1);
        Point before = points.get(points.size() - 1);
        double dx = Math.signum(end.x() - before.x());
        double dy = Math.signum(end.y() - before.y());
        Point tip = new Point(end.x() - dx * SHORT_OF_NODE, end.y() - dy * SHORT_OF_NODE);
        Point base = new Point(tip.x() - dx * length, tip.y() - dy * length);
        points.add(new Point(base.x() + dx * length / 2, base.y() + dy * length / 2));
        svg.path(walked ? "walked" : "not", " data-flow=\"" + flow.id() + "\"", points);
        svg.polygon(
                walked ? "tip" : "tip not",
                "",
                tip,
                new Point(base.x() - dy * half, base.y() - dx * half),
                new Point(base.x() + dy * half, base.y() + dx * half));
    }

    void name(Flow flow) {
        labels.label(flow.id()).ifPresent(label -> write(flow, label.box()));
    }

    private void write(Flow flow, Box place) {
        int taken = walk.taken(flow.id());
        boolean loop = taken > 0 && Loops.leadsBack(drawing, flow);
        String name = loop && words != null ? flow.name() + " · " + words.times(taken) : flow.name();
        Point centre = place.centre();
        double width = Lettering.width(name);
        if (liesOn(flow, new Box(centre.x() - width / 2, place.y(), width, place.height()))) {
            svg.rect("back", "", centre.x() - width / 2 - 5, centre.y() - 9, width + 10, 18);
        }
        svg.text(taken > 0 ? "beside" : "beside not", centre.x(), centre.y() + 4, name);
    }

    private static boolean liesOn(Flow flow, Box name) {
        List<Point> points = flow.points();
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            Box line = new Box(
                    Math.min(from.x(), to.x()), from.y(), Math.abs(from.x() - to.x()), Math.abs(from.y() - to.y()));
            if (Obstacles.runsBehind(line, name)) {
                return true;
            }
        }
        return false;
    }
}
