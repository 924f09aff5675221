package id.pendamping.tracing;

import id.pendamping.group.CaseState;
import id.pendamping.lifecycle.models.ModelDrawings;
import id.pendamping.lifecycle.models.ModelWords;
import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.lifecycle.models.ProcessWalks;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The pictures of the stages that a case has reached, the present one first. */
@Component
public class ProcessPictures {

    private static final String WHOLE_WAY = "group-lifecycle";
    private static final List<String> STAGES = List.of(
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
            WHOLE_WAY);

    /** One stage as SVG, drawn for one case. */
    public record Picture(String process, boolean current, String svg) {}

    private final ProcessWalks walks;
    private final ModelDrawings drawings;
    private final MessageSource texts;
    private final RegionDays days;

    ProcessPictures(ProcessWalks walks, ModelDrawings drawings, MessageSource texts, RegionDays days) {
        this.walks = walks;
        this.drawings = drawings;
        this.texts = texts;
        this.days = days;
    }

    List<Picture> of(CaseState state, List<WorkItem> waiting) {
        return drawn(walks.of(state.caseId().subject()), state.stage(), waiting);
    }

    /** As the case stood before a moment; null for now. What is late is not told, because days are of today. */
    public List<Picture> before(CaseId caseId, @Nullable Instant moment) {
        return drawn(
                moment == null ? walks.of(caseId.subject()) : walks.before(caseId.subject(), moment), "", List.of());
    }

    private List<Picture> drawn(List<ProcessWalks.Visits> walked, String current, List<WorkItem> waiting) {
        Map<String, List<ProcessWalks.Visits>> byProcess =
                walked.stream().collect(Collectors.groupingBy(ProcessWalks.Visits::process));
        return STAGES.stream()
                .filter(byProcess::containsKey)
                .map(stage -> new Picture(
                        stage,
                        stage.equals(current) || isOpen(stage, byProcess.getOrDefault(stage, List.of())),
                        draw(stage, byProcess.getOrDefault(stage, List.of()), waiting)))
                .sorted(java.util.Comparator.comparing(picture -> picture.current() ? 0 : 1))
                .toList();
    }

    /** The whole way is always open; it matters while somebody has a task on it, beside its stages. */
    private boolean isOpen(String stage, List<ProcessWalks.Visits> visits) {
        ProcessDrawing drawing = drawings.drawing(stage);
        return visits.stream()
                .filter(ProcessWalks.Visits::open)
                .anyMatch(visit -> !stage.equals(WHOLE_WAY)
                        || drawing.node(visit.node())
                                .filter(node -> node.kind() == ProcessDrawing.Kind.PERSON)
                                .isPresent());
    }

    private String draw(String stage, List<ProcessWalks.Visits> visits, List<WorkItem> waiting) {
        Set<String> late = waiting.stream()
                .filter(item -> item.dueOn().isBefore(days.today(item.regency())))
                .map(WorkItem::step)
                .collect(Collectors.toSet());
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> durations = new HashMap<>();
        Set<String> here = new HashSet<>();
        for (ProcessWalks.Visits visit : visits) {
            counts.put(visit.node(), visit.times());
            if (visit.open()) {
                here.add(visit.node());
            }
            long days = visit.spent().plus(Duration.ofHours(12)).toDays();
            if (days > 0) {
                durations.put(visit.node(), say("picture.days", days));
            }
        }
        here.removeIf(node -> node.contains("timer") || node.startsWith("note-late"));
        Locale locale = LocaleContextHolder.getLocale();
        ProcessDrawing drawing = drawings.drawing(stage).in(ModelWords.in(locale));
        return ProcessPicture.svg(
                drawing, Walk.over(drawing, counts, durations, here, late), new PictureWords(texts, locale));
    }

    private String say(String key, Object argument) {
        return texts.getMessage(key, new Object[] {argument}, LocaleContextHolder.getLocale());
    }
}
