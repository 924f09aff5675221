package id.pendamping.tracing;

import id.pendamping.access.Account;
import id.pendamping.access.web.Formats;
import id.pendamping.lifecycle.ModelDrawings;
import id.pendamping.lifecycle.PhaseWalks;
import id.pendamping.lifecycle.PhaseWalks.Cut;
import id.pendamping.lifecycle.PhaseWalks.Variants;
import id.pendamping.lifecycle.PhaseWalks.Visits;
import id.pendamping.lifecycle.ProcessDrawing;
import id.pendamping.lifecycle.ProcessDrawing.Kind;
import id.pendamping.lifecycle.ProcessDrawing.Node;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** One model with all cases of a phase laid over it: where they are many, slow, or hold up money. */
@Component
public class ProcessView {

    /** The models that can be looked at, in the order in which a case meets them. */
    public static final List<String> PROCESSES = ProcessPictures.STAGES;

    private static final int MOST_VARIANTS = 10;
    private static final int LEVELS = 4;
    private static final Set<Kind> HEATED = Set.of(Kind.PERSON, Kind.AUTOMATION, Kind.STAGE);

    /** What the picture is coloured by. */
    public enum By {
        COUNT(Visits::times),
        TIME(visits -> visits.mean().toMillis()),
        RUPIAH(visits -> visits.rupiah().amount());

        private final ToLongFunction<Visits> weight;

        By(ToLongFunction<Visits> weight) {
            this.weight = weight;
        }
    }

    /** A step of a person, and the same elsewhere where two are compared. */
    public record Step(Visits here, @Nullable Visits there) {

        /** By how much the mean is longer here. */
        public Duration difference() {
            return there == null ? Duration.ZERO : here.mean().minus(there.mean());
        }
    }

    /** Steps with the longest mean first; {@code svg} is the picture. */
    public record View(String svg, List<Step> steps, Variants variants) {

        /** The steps to which cases came back, most often first. */
        public List<Step> loops() {
            return steps.stream()
                    .filter(step -> step.here().returns() > 0)
                    .sorted(Comparator.comparingLong((Step step) -> step.here().returns())
                            .reversed())
                    .toList();
        }
    }

    private final PhaseWalks walks;
    private final ModelDrawings drawings;
    private final Formats formats;
    private final MessageSource texts;

    ProcessView(PhaseWalks walks, ModelDrawings drawings, Formats formats, MessageSource texts) {
        this.walks = walks;
        this.drawings = drawings;
        this.formats = formats;
        this.texts = texts;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public View of(Account account, Cut cut, @Nullable Cut other, String process, By by) {
        ProcessDrawing drawing = drawings.drawing(process);
        Map<String, Visits> here = byNode(walks.visits(account, cut, process));
        Map<String, Visits> there = other == null ? Map.of() : byNode(walks.visits(account, other, process));
        List<Step> steps = drawing.nodes().stream()
                .filter(node -> node.kind() == Kind.PERSON)
                .flatMap(node ->
                        here.values().stream().filter(visits -> visits.node().equals(node.id())))
                .sorted(Comparator.comparing(Visits::mean).reversed())
                .map(visits -> new Step(visits, there.get(visits.node())))
                .toList();
        return new View(picture(drawing, here, by), steps, walks.variants(account, cut, process, MOST_VARIANTS));
    }

    private String picture(ProcessDrawing drawing, Map<String, Visits> here, By by) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> waiting = new HashMap<>();
        Map<String, String> notes = new HashMap<>();
        Map<String, Integer> heat = new HashMap<>();
        List<Visits> heated = drawing.nodes().stream()
                .filter(node -> HEATED.contains(node.kind()))
                .map(Node::id)
                .filter(here::containsKey)
                .map(here::get)
                .toList();
        long most = heated.stream().mapToLong(by.weight).max().orElse(0);
        here.forEach((node, visits) -> {
            counts.put(node, Math.toIntExact(visits.times()));
            waiting.put(node, Math.toIntExact(visits.waiting()));
        });
        for (Visits visits : heated) {
            long weight = by.weight.applyAsLong(visits);
            if (weight > 0) {
                heat.put(visits.node(), level(weight, most));
                notes.put(visits.node(), note(visits, by));
            }
        }
        Walk walk = Walk.ofMany(drawing, counts, notes, waiting);
        String title = texts.getMessage(
                "process.picture." + by, new Object[] {drawing.name()}, LocaleContextHolder.getLocale());
        return ProcessPicture.heat(
                drawing, walk, heat, title, new PictureWords(texts, LocaleContextHolder.getLocale()));
    }

    private static int level(long weight, long most) {
        return (int) Math.ceil((double) weight * LEVELS / most);
    }

    private String note(Visits visits, By by) {
        return switch (by) {
            case COUNT -> say("process.times", formats.number(visits.times()));
            case TIME -> say("process.days", formats.days(visits.mean()));
            case RUPIAH -> formats.about(visits.rupiah());
        };
    }

    private String say(String key, Object argument) {
        return texts.getMessage(key, new Object[] {argument}, LocaleContextHolder.getLocale());
    }

    private static Map<String, Visits> byNode(List<Visits> all) {
        return all.stream().collect(Collectors.toMap(Visits::node, Function.identity()));
    }
}
