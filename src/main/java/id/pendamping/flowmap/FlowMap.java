package id.pendamping.flowmap;

import id.pendamping.lifecycle.models.ModelDrawings;
import id.pendamping.lifecycle.models.ModelWords;
import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.tracing.ProcessPicture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The models shaded by what happened to the cases of a phase, and the same as figures. */
@Component
public class FlowMap {

    /**
     * One step that people do, with the same step in the other scope where two are compared.
     *
     * @param name as the model calls it
     */
    public record StepFigures(String name, PhaseWalks.Node here, PhaseWalks.@Nullable Node there) {}

    /** A model as a picture. */
    public record Picture(String process, String svg, boolean waits) {}

    /** The whole page. */
    public record View(
            List<StepFigures> steps, List<Picture> pictures, List<PhaseWalks.Way> ways, Map<String, String> names) {}

    private static final List<String> MODELS = List.of(
            "selection",
            "mentor-assignment",
            "disbursement",
            "repayment",
            "accountability",
            "report-chase",
            "recovery",
            "return-notice",
            "after-acceptance",
            "paper-correction",
            "monitoring",
            "group-lifecycle");
    private static final int WAYS = 10;
    private static final int SHADES = 4;

    private final PhaseWalks walks;
    private final ModelDrawings drawings;

    FlowMap(PhaseWalks walks, ModelDrawings drawings) {
        this.walks = walks;
        this.drawings = drawings;
    }

    /**
     * All of it.
     *
     * @param words the names of the nodes in the reader's language
     * @param label what is written under a node
     */
    @Transactional(readOnly = true)
    public View of(
            PhaseWalks.Scope scope,
            PhaseWalks.@Nullable Scope other,
            Measure measure,
            ModelWords words,
            Function<PhaseWalks.Node, String> label) {
        List<PhaseWalks.Node> nodes = walks.nodes(scope);
        Map<String, PhaseWalks.Node> there = other == null
                ? Map.of()
                : walks.nodes(other).stream()
                        .collect(Collectors.toMap(node -> node.process() + '/' + node.node(), node -> node));
        List<StepFigures> steps = new ArrayList<>();
        List<Picture> pictures = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (String model : MODELS) {
            ProcessDrawing drawing = drawings.drawing(model).in(words);
            List<PhaseWalks.Node> walked =
                    nodes.stream().filter(node -> node.process().equals(model)).toList();
            drawing.nodes().stream()
                    .filter(node -> node.kind() == ProcessDrawing.Kind.PERSON)
                    .forEach(node -> names.put(node.id(), node.name()));
            walked.stream()
                    .filter(node -> names.containsKey(node.node()))
                    .map(node -> new StepFigures(
                            String.valueOf(names.get(node.node())), node, there.get(model + '/' + node.node())))
                    .forEach(steps::add);
            if (!walked.isEmpty()) {
                pictures.add(new Picture(
                        model,
                        picture(drawing, walked, measure, label),
                        walked.stream().anyMatch(node -> node.waiting() > 0 && names.containsKey(node.node()))));
            }
        }
        steps.sort(Comparator.comparingDouble((StepFigures step) -> -measure.of(step.here()))
                .thenComparing(StepFigures::name));
        return new View(steps, pictures, walks.ways(scope, WAYS), names);
    }

    /** Shaded in equal steps up to the hottest of the model's nodes. */
    private static String picture(
            ProcessDrawing drawing,
            List<PhaseWalks.Node> walked,
            Measure measure,
            Function<PhaseWalks.Node, String> label) {
        double most = walked.stream()
                .filter(node -> isStep(drawing, node))
                .mapToDouble(measure::of)
                .max()
                .orElse(0);
        Map<String, String> labels = new HashMap<>();
        Map<String, Integer> shades = new HashMap<>();
        for (PhaseWalks.Node node : walked) {
            double measured = measure.of(node);
            boolean step = isStep(drawing, node);
            shades.put(node.node(), !step || most == 0 ? 0 : (int) Math.ceil(measured / most * SHADES));
            if (step && measured > 0) {
                labels.put(node.node(), label.apply(node));
            }
        }
        return ProcessPicture.shaded(drawing, labels, shades);
    }

    private static boolean isStep(ProcessDrawing drawing, PhaseWalks.Node node) {
        return drawing.node(node.node())
                .filter(drawn -> drawn.kind() == ProcessDrawing.Kind.PERSON)
                .isPresent();
    }
}
