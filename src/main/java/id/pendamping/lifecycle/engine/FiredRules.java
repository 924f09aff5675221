package id.pendamping.lifecycle.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** Watches the tables of one thread while {@link #during} runs: what their inputs came to and which rules fired. */
class FiredRules implements DmnDecisionTableEvaluationListener {

    /** What one evaluation came to. */
    record Seen(List<String> tested, Set<String> fired) {}

    private final ThreadLocal<List<Seen>> watched = new ThreadLocal<>();

    Seen during(Runnable evaluation) {
        List<Seen> seen = new ArrayList<>();
        watched.set(seen);
        try {
            evaluation.run();
        } finally {
            watched.remove();
        }
        return seen.get(0);
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<Seen> seen = watched.get();
        if (seen != null) {
            seen.add(new Seen(
                    event.getInputs().stream()
                            .map(input -> String.valueOf(input.getValue().getValue()))
                            .toList(),
                    event.getMatchingRules().stream()
                            .map(DmnEvaluatedDecisionRule::getId)
                            .collect(Collectors.toUnmodifiableSet())));
        }
    }
}
