package id.pendamping.access;

import id.pendamping.shared.Duty;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checklist of an empty start: what has to be there before the first case can be led to its end, and what is. */
@Component
public class Start {

    /** A line of the checklist. */
    public record Line(
            String key, @Nullable Duty duty, @Nullable String path, boolean done) {}

    private final List<StartStep> steps;

    Start(List<StartStep> steps) {
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(StartStep::order)).toList();
    }

    /** In the order in which they are best done. */
    public List<Line> lines() {
        return steps.stream()
                .map(step -> new Line(
                        step.key(), step.duty(), step.path(), step.done().getAsBoolean()))
                .toList();
    }

    /** Whether the last line is done: the first groups are there, and administrators have other work. */
    public boolean isOver() {
        return steps.isEmpty() || steps.get(steps.size() - 1).done().getAsBoolean();
    }
}
