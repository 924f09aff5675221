package id.pendamping.tracing;

import id.pendamping.group.CaseState;
import id.pendamping.journal.JournalReader;
import id.pendamping.lifecycle.WorkItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The case's way through its nine stages. */
public record Spine(List<Knot> knots) {

    /** Where a stage stands. */
    public enum State {
        WALKED,
        HERE,
        /** The case ended here without reaching its goal. */
        ENDED,
        NOT
    }

    /**
     * One stage.
     *
     * @param when the day it was reached
     * @param loops how often it was walked again
     * @param item what is waited for, in the stage where the case is
     */
    public record Knot(
            Milestone milestone,
            State state,
            @Nullable Instant when,
            int loops,
            @Nullable WorkItem item) {}

    static Spine of(CaseState state, Map<String, JournalReader.Occurrences> facts, List<WorkItem> waiting) {
        Milestone here = here(state, facts, waiting);
        List<Knot> knots = new ArrayList<>();
        for (Milestone milestone : Milestone.values()) {
            Instant when = milestone.reachedBy().stream()
                    .map(facts::get)
                    .filter(Objects::nonNull)
                    .map(JournalReader.Occurrences::last)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            JournalReader.Occurrences again = milestone.loopedBy() == null ? null : facts.get(milestone.loopedBy());
            knots.add(new Knot(
                    milestone,
                    state(state, milestone, here, when),
                    when,
                    again == null ? 0 : again.count(),
                    milestone != here
                            ? null
                            : waiting.stream()
                                    .filter(item -> milestone.has(item.step()))
                                    .findFirst()
                                    .orElse(null)));
        }
        return new Spine(knots);
    }

    private static State state(CaseState state, Milestone milestone, Milestone here, @Nullable Instant when) {
        if (milestone == Milestone.MONITORING && state.outcome() != null) {
            return milestone == here ? State.HERE : when == null ? State.NOT : State.WALKED;
        }
        if (milestone == here) {
            return state.outcome() == null ? State.HERE : when == null ? State.ENDED : State.WALKED;
        }
        return milestone.ordinal() < here.ordinal() ? State.WALKED : State.NOT;
    }

    private static Milestone here(
            CaseState state, Map<String, JournalReader.Occurrences> facts, List<WorkItem> waiting) {
        for (Milestone milestone : Milestone.values()) {
            if (waiting.stream().anyMatch(item -> milestone.has(item.step()))) {
                return milestone;
            }
        }
        if ("rejected".equals(state.outcome())) {
            return facts.containsKey("recipient-decided") ? Milestone.DECISION : Milestone.VERIFICATION;
        }
        return state.outcome() == null ? Milestone.REGISTRATION : Milestone.CLOSURE;
    }
}
