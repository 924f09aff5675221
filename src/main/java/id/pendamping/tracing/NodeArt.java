package id.pendamping.tracing;

import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.lifecycle.models.ProcessDrawing.Box;
import id.pendamping.lifecycle.models.ProcessDrawing.Kind;
import id.pendamping.lifecycle.models.ProcessDrawing.Node;
import id.pendamping.lifecycle.models.ProcessDrawing.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws one node: box, circle or diamond with its sign, and with its name and how often and how long it was visited. */
final class NodeArt {

    private static final double LINE = 15;
    private static final double TIGHT = 14;
    private static final Set<Kind> DOUBLE = Set.of(Kind.DEADLINE, Kind.HAPPENING, Kind.WAIT);

    private final SvgWriter svg;
    private final ProcessDrawing drawing;
    private final Labels labels;
    private final SignArt signs;
    private final Walk walk;
    private final PictureWords words;

    private final Map<String, Integer> shades;

    NodeArt(SvgWriter svg, ProcessDrawing drawing, Walk walk, PictureWords words) {
        this(svg, drawing, walk, words, Map.of());
    }

    /** @param shades of steps, from 1 to 4 */
    NodeArt(SvgWriter svg, ProcessDrawing drawing, Walk walk, PictureWords words, Map<String, Integer> shades) {
        this.svg = svg;
        this.drawing = drawing;
        this.labels = Labels.of(drawing);
        this.signs = new SignArt(svg);
        this.walk = walk;
        this.words = words;
        this.shades = shades;
    }

    void draw(Node node) {
        Trace trace = walk.traceOf(node.id());
        String mark = " data-node=\"" + node.id() + "\"";
        Box box = node.box();
        switch (node.kind()) {
            case START, BEGINNING, END, DEADLINE, HAPPENING, WAIT -> event(node, trace, mark);
            case QUESTION, MERGE, FORK -> diamond(node, trace, mark);
            case BESIDE -> frame(node, trace, mark);
            case PERSON, AUTOMATION, STAGE -> {
                svg.rect(trace.style() + shade(node), mark, box.x(), box.y(), box.width(), box.height());
                inside(node, trace);
                signs.atCorner(box, node.sign(), trace);
            }
        }
        if (node.kind() != Kind.BESIDE) {
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

    private void diamond(Node node, Trace trace, String mark) {
        Box box = node.box();
        Point centre = box.centre();
        svg.polygon(
                trace.style(),
                mark,
                new Point(centre.x(), box.y()),
                new Point(box.x() + box.width(), centre.y()),
                new Point(centre.x(), box.y() + box.height()),
                new Point(box.x(), centre.y()));
        signs.inside(box, node.sign(), trace);
    }

    private void event(Node node, Trace trace, String mark) {
        Box box = node.box();
        String ring = trace.style() + " event" + (node.interrupting() ? "" : " aside");
        svg.circle("back", "", box.centre(), box.width() / 2);
        svg.circle(ring + (node.kind() == Kind.END ? " end" : ""), mark, box.centre(), box.width() / 2);
        if (DOUBLE.contains(node.kind())) {
            svg.circle(ring, "", box.centre(), box.width() / 2 - 3);
        }
        signs.inside(box, node.sign(), trace);
    }

    private void inside(Node node, Trace trace) {
        Box box = node.box();
        List<String> name = Lettering.broken(node.name(), (box.width() - 12) / Lettering.BOLD, 3);
        List<String> notes = notes(node, trace);
        double needed = name.size() * LINE + notes.size() * (LINE + 2);
        double step = needed > box.height() - 4 ? TIGHT : LINE;
        double gap = step == TIGHT ? 0 : 2;
        double height = name.size() * step + notes.size() * (step + gap);
        double lowest = Math.max(box.y(), attachedBelow(node) - height - 2);
        double y = Math.min(box.centre().y() - height / 2, lowest) + 12;
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

    /** Where the events at a step begin; the end of the picture where it has none. */
    private double attachedBelow(Node node) {
        return drawing.nodes().stream()
                .filter(event -> node.id().equals(event.host()))
                .mapToDouble(event -> event.box().y())
                .filter(y -> y > node.box().centre().y())
                .min()
                .orElse(Double.MAX_VALUE);
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
        labels.label(node.id()).ifPresent(label -> {
            double x = label.box().centre().x();
            double y = label.box().y() + Labels.BASE;
            for (String line : label.lines()) {
                svg.text("beside " + trace.words(), x, y, line);
                y += Labels.LINE;
            }
            String note = walk.durations().get(node.id());
            if (note != null && trace != Trace.NOT) {
                svg.text("sub beside", x, y + 2, note);
            }
        });
    }
}
