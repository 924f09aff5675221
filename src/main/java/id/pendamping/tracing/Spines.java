package id.pendamping.tracing;

import id.pendamping.desk.FactMeanings;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.group.CaseState;
import id.pendamping.journal.JournalReader.Occurrences;
import id.pendamping.shared.Stage;
import id.pendamping.tracing.Spine.Knot;
import id.pendamping.tracing.Spine.State;
import id.pendamping.worklist.WorkItem;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the spine of a case from what happened and what is waited for, as steps and facts say their stages. */
@Component
class Spines {

    private final StepCatalogue steps;
    private final FactMeanings meanings;

    Spines(StepCatalogue steps, FactMeanings meanings) {
        this.steps = steps;
        this.meanings = meanings;
    }

    Spine of(CaseState state, Map<String, Occurrences> facts, List<WorkItem> waiting) {
        Stage here = here(state, facts, waiting);
        return new Spine(Arrays.stream(Stage.values())
                .map(stage -> knot(stage, here, state, facts, waiting))
                .toList());
    }

    private Knot knot(
            Stage stage, Stage here, CaseState state, Map<String, Occurrences> facts, List<WorkItem> waiting) {
        Instant when = meanings.reaching(stage).stream()
                .map(facts::get)
                .filter(Objects::nonNull)
                .map(told -> onTheWay(told, stage, state))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        int loops = meanings.walkingAgain(stage).stream()
                .map(facts::get)
                .filter(Objects::nonNull)
                .mapToInt(Occurrences::count)
                .sum();
        WorkItem item = stage == here || stage == Stage.MONITORING
                ? waiting.stream().filter(open -> isIn(stage, open)).findFirst().orElse(null)
                : null;
        return isSkipped(stage, here, state, facts)
                ? new Knot(stage, State.SKIPPED, null, 0, null)
                : new Knot(stage, state(state, stage, here, when, item != null), when, loops, item);
    }

    /** The aid was claimed as a whole before a report was handed in, or nothing is left of it that could be monitored. */
    private static boolean isSkipped(Stage stage, Stage here, CaseState state, Map<String, Occurrences> facts) {
        if (stage == Stage.MONITORING) {
            return "recovered".equals(state.outcome());
        }
        return stage == Stage.REPORT && stage.ordinal() < here.ordinal() && !facts.containsKey("report-compiled");
    }

    /** What is recovered after the case is closed does not walk its way again. */
    private static @Nullable Instant onTheWay(Occurrences told, Stage stage, CaseState state) {
        Instant closed = state.closedAt();
        if (closed == null || stage == Stage.MONITORING || !told.last().isAfter(closed)) {
            return told.last();
        }
        return told.first().isAfter(closed) ? null : told.first();
    }

    private boolean isIn(Stage stage, WorkItem open) {
        return steps.find(open.step())
                .flatMap(step -> step.meaning().stage())
                .filter(stage::equals)
                .isPresent();
    }

    /** A closed case is monitored whatever else is claimed from its group meanwhile. */
    private static State state(CaseState state, Stage stage, Stage here, @Nullable Instant when, boolean waits) {
        if (stage == Stage.MONITORING && state.outcome() != null) {
            return waits ? State.HERE : when == null ? State.NOT : State.WALKED;
        }
        if (stage == here) {
            return state.outcome() == null ? State.HERE : when == null ? State.ENDED : State.WALKED;
        }
        return stage.ordinal() < here.ordinal() ? State.WALKED : State.NOT;
    }

    /** The group withdrew before it had an agreement. */
    private static boolean gaveUpEarly(CaseState state, Map<String, Occurrences> facts) {
        return "withdrawn".equals(state.outcome())
                && facts.containsKey("group-withdrew")
                && !facts.containsKey("agreement-signed");
    }

    /** The stage in which a group stood that ended before it had money. */
    private static Stage endedIn(Map<String, Occurrences> facts) {
        if (facts.containsKey("agreement-signed")) {
            return Stage.PAYMENT;
        }
        if (facts.containsKey("assignment-answered")) {
            return Stage.AGREEMENT;
        }
        if (facts.containsKey("mentor-proposed")) {
            return Stage.MENTOR;
        }
        return facts.containsKey("recipient-decided") ? Stage.DECISION : Stage.VERIFICATION;
    }

    private Stage here(CaseState state, Map<String, Occurrences> facts, List<WorkItem> waiting) {
        for (Stage stage : Stage.values()) {
            if (waiting.stream().anyMatch(open -> isIn(stage, open))) {
                return state.closedAt() != null && stage.compareTo(Stage.CLOSURE) < 0 ? Stage.CLOSURE : stage;
            }
        }
        if (facts.containsKey("group-rejected") || gaveUpEarly(state, facts)) {
            return endedIn(facts);
        }
        if ("withdrawn".equals(state.outcome())) {
            return Stage.PAYMENT;
        }
        return state.outcome() == null ? Stage.REGISTRATION : Stage.CLOSURE;
    }
}
