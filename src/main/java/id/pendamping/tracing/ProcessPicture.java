package id.pendamping.tracing;

import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.lifecycle.models.ProcessDrawing.Box;
import id.pendamping.lifecycle.models.ProcessDrawing.Flow;
import id.pendamping.lifecycle.models.ProcessDrawing.Kind;
import id.pendamping.lifecycle.models.ProcessDrawing.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.support.StaticMessageSource;

/**
 * The picture of a process as SVG markup: the model as it is drawn, with the way of one case laid over it. Solid is
 * walked, ringed is here, dashed is not yet or not taken. Place it inside an element of class {@code map}.
 */
public final class ProcessPicture {

    private static final double MARGIN = 8;
    private static final double LEGIBLE = 0.9;
    private static final Set<Kind> DEEDS = Set.of(Kind.PERSON, Kind.AUTOMATION, Kind.STAGE);

    private ProcessPicture() {}

    /** The picture; ids inside it begin with the model's key, so that a page may hold one of each model. */
    public static String svg(ProcessDrawing drawing, Walk walk, PictureWords words) {
        SvgWriter svg = new SvgWriter();
        String title = "picture-" + drawing.key();
        svg.raw("<svg" + frame(drawing) + " role=\"img\" aria-labelledby=\"" + title + "\">");
        svg.raw("<title id=\"" + title + "\">").words(way(drawing, walk, words)).raw("</title>");
        FlowArt flows = new FlowArt(svg, drawing, walk, words);
        notTakenFirst(drawing, walk).forEach(flows::line);
        NodeArt nodes = new NodeArt(svg, drawing, walk, words);
        drawing.nodes().forEach(nodes::draw);
        notTakenFirst(drawing, walk).forEach(flows::name);
        return svg.raw("</svg>").toString();
    }

    /**
     * The model shaded by nodes; placed inside an element of class {@code map}.
     *
     * @param labels what is written under a node
     * @param shades 0 for not at all to 4 for the most; nodes that are missing were not reached
     */
    public static String shaded(ProcessDrawing drawing, Map<String, String> labels, Map<String, Integer> shades) {
        SvgWriter svg = new SvgWriter();
        String title = "shaded-" + drawing.key();
        svg.raw("<svg" + frame(drawing) + " role=\"img\" aria-labelledby=\"" + title + "\">");
        svg.raw("<title id=\"" + title + "\">").words(drawing.name()).raw("</title>");
        Map<String, Integer> reached = new HashMap<>();
        shades.keySet().forEach(node -> reached.put(node, 1));
        Map<String, Integer> taken = new HashMap<>(FlowCounts.of(drawing, reached, Set.of()));
        taken.replaceAll((flow, times) -> Math.min(1, times));
        Walk walk = new Walk(reached, labels, Set.of(), Set.of(), taken);
        FlowArt flows = new FlowArt(svg, drawing, walk, null);
        notTakenFirst(drawing, walk).forEach(flows::line);
        NodeArt nodes =
                new NodeArt(svg, drawing, walk, new PictureWords(new StaticMessageSource(), Locale.ROOT), shades);
        drawing.nodes().forEach(nodes::draw);
        notTakenFirst(drawing, walk).forEach(flows::name);
        return svg.raw("</svg>").toString();
    }

    /** Ways that share a piece show it as walked when one of them was. */
    private static Stream<Flow> notTakenFirst(ProcessDrawing drawing, Walk walk) {
        return Stream.concat(
                drawing.flows().stream().filter(flow -> walk.taken(flow.id()) == 0),
                drawing.flows().stream().filter(flow -> walk.taken(flow.id()) > 0));
    }

    private static String way(ProcessDrawing drawing, Walk walk, PictureWords words) {
        List<String> walked = new ArrayList<>();
        List<String> here = new ArrayList<>();
        List<String> ahead = new ArrayList<>();
        for (Node node : drawing.nodes()) {
            int times = walk.times(node.id());
            switch (walk.traceOf(node.id())) {
                case HERE, LATE -> here.add(times > 1 ? node.name() + " " + words.nth(times) : node.name());
                case WALKED -> {
                    if (DEEDS.contains(node.kind()) || node.kind() == Kind.END) {
                        walked.add(times > 1 ? node.name() + " " + words.times(times) : node.name());
                    }
                }
                case NOT -> {
                    if (node.kind() == Kind.PERSON || node.kind() == Kind.STAGE) {
                        ahead.add(node.name());
                    }
                }
            }
        }
        return words.way(drawing.name(), walked, here, ahead);
    }

    /** The part that is shown, and how wide it has to be at least for its letters to be read. */
    private static String frame(ProcessDrawing drawing) {
        List<Box> boxes = new ArrayList<>();
        drawing.nodes().forEach(node -> boxes.add(node.box()));
        boxes.addAll(Labels.of(drawing).boxes());
        drawing.flows().forEach(flow -> flow.points().forEach(point -> boxes.add(new Box(point.x(), point.y(), 0, 0))));
        double left = boxes.stream().mapToDouble(Box::x).min().orElse(0) - MARGIN;
        double top = boxes.stream().mapToDouble(Box::y).min().orElse(0) - MARGIN;
        double right =
                boxes.stream().mapToDouble(box -> box.x() + box.width()).max().orElse(0) + MARGIN;
        double bottom =
                boxes.stream().mapToDouble(box -> box.y() + box.height()).max().orElse(0) + MARGIN;
        String view = Stream.of(left, top, right - left, bottom - top)
                .map(SvgWriter::num)
                .collect(Collectors.joining(" "));
        return " width=\"" + SvgWriter.num((right - left) * LEGIBLE) + "\" viewBox=\"" + view + "\"";
    }
}
