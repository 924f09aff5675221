package id.pendamping.tracing;

import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.lifecycle.models.ProcessDrawing.Box;
import id.pendamping.lifecycle.models.ProcessDrawing.Node;
import id.pendamping.lifecycle.models.ProcessDrawing.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws one node: box, circle, diamond or clock, with its name and how often and how long it was visited. */
final class NodeArt {

    private static final double LINE = 15;
    private static final double TIGHT = 14;

    private final SvgWriter svg;
    private final Walk walk;
    private final PictureWords words;

    private final Map<String, Integer> shades;

    NodeArt(SvgWriter svg, Walk walk, PictureWords words) {
        this(svg, walk, words, Map.of());
    }

    /** @param shades of steps, from 1 to 4 */
    NodeArt(SvgWriter svg, Walk walk, PictureWords words, Map<String, Integer> shades) {
        this.svg = svg;
        this.walk = walk;
        this.words = words;
        this.shades = shades;
    }

    void draw(Node node) {
        Trace trace = walk.traceOf(node.id());
        String mark = " data-node=\"" + node.id() + "\"";
        Box box = node.box();
        Point centre = box.centre();
        switch (node.kind()) {
            case START, END -> svg.circle(trace.style(), mark, centre, box.width() / 2);
            case QUESTION, MERGE, FORK -> diamond(trace, mark, box);
            case REMINDER, TIMEOUT -> clock(trace, mark, box);
            case MESSAGE, INTERRUPTION -> ring(trace, mark, box);
            case BESIDE -> frame(node, trace, mark);
            case PERSON, AUTOMATION, STAGE -> {
                svg.rect(trace.style() + shade(node), mark, box.x(), box.y(), box.width(), box.height());
                inside(node, trace);
            }
        }
        if (node.kind() != ProcessDrawing.Kind.BESIDE) {
            beside(node, trace);
        }
    }

    private void frame(Node node, Trace trace, String mark) {
        Box box = node.box();
        svg.rect("frame", mark, box.x(), box.y(), box.width(), box.height());
        svg.text(trace == Trace.NOT ? "frame not" : "frame", box.x() + 8, box.y() + LINE, node.name());
    }

    private String shade(Node node) {
        int shade = shades.getOrDefault(node.id(), 0);
        return shade == 0 ? "" : " shade-" + shade;
    }

    private void diamond(Trace trace, String mark, Box box) {
        Point centre = box.centre();
        svg.polygon(
                trace.style(),
                mark,
                new Point(centre.x(), box.y()),
                new Point(box.x() + box.width(), centre.y()),
                new Point(centre.x(), box.y() + box.height()),
                new Point(box.x(), centre.y()));
    }

    private void ring(Trace trace, String mark, Box box) {
        svg.circle("back", "", box.centre(), box.width() / 2);
        svg.circle(trace.style(), mark, box.centre(), box.width() / 2 - 1);
    }

    private void clock(Trace trace, String mark, Box box) {
        Point centre = box.centre();
        double radius = box.width() / 2;
        ring(trace, mark, box);
        svg.path(
                trace.words(),
                "",
                List.of(
                        new Point(centre.x(), centre.y() - radius + 5),
                        centre,
                        new Point(centre.x() + radius - 6, centre.y())));
    }

    private void inside(Node node, Trace trace) {
        Box box = node.box();
        List<String> name = Lettering.lines(node.name(), box.width() - 14, 3);
        List<String> notes = notes(node, trace);
        double needed = name.size() * LINE + notes.size() * (LINE + 2);
        double step = needed > box.height() - 4 ? TIGHT : LINE;
        double gap = step == TIGHT ? 0 : 2;
        double y = box.centre().y() - (name.size() * step + notes.size() * (step + gap)) / 2 + 12;
        for (String line : name) {
            svg.text(trace.words(), box.centre().x(), y, line);
            y += step;
        }
        for (String note : notes) {
            y += gap;
            svg.text("sub", box.centre().x(), y, note);
            y += step;
        }
    }

    private List<String> notes(Node node, Trace trace) {
        List<String> notes = new ArrayList<>();
        int times = walk.times(node.id());
        boolean waiting = trace == Trace.HERE || trace == Trace.LATE;
        if (times > 1) {
            notes.add(waiting ? words.nth(times) : words.times(times));
        }
        String duration = walk.durations().get(node.id());
        if (duration != null && trace != Trace.NOT) {
            notes.add(duration);
        }
        return waiting || notes.size() < 2 ? notes : List.of(String.join(" · ", notes));
    }

    private void beside(Node node, Trace trace) {
        Box label = node.label();
        if (label == null) {
            return;
        }
        double y = label.y() + 11;
        for (String line : Lettering.lines(node.name(), label.width(), 3)) {
            svg.text(trace.words(), label.centre().x(), y, line);
            y += TIGHT;
        }
        String note = walk.durations().get(node.id());
        if (note != null && trace != Trace.NOT) {
            svg.text("sub", label.centre().x(), y + 2, note);
        }
    }
}
