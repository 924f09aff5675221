package id.pendamping.lifecycle;

import id.pendamping.journal.Fact;
import id.pendamping.step.Step;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All steps that the features offer, by key and by the fact that completes them. Two steps never share either. */
@Component
public class StepCatalogue {

    private final Map<String, Step<?>> byKey;
    private final Map<Class<? extends Fact>, Step<?>> byFact;

    StepCatalogue(List<Step<?>> steps) {
        byKey = steps.stream().collect(Collectors.toUnmodifiableMap(Step::key, Function.identity()));
        byFact = steps.stream().collect(Collectors.toUnmodifiableMap(Step::fact, Function.identity()));
    }

    /** Fails when a model names a step that no feature offers. */
    public Step<?> get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No step " + key));
    }

    public Optional<Step<?>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Optional<Step<?>> completedBy(Class<? extends Fact> fact) {
        return Optional.ofNullable(byFact.get(fact));
    }

    /** The steps whose due date such a fact moves. */
    public List<Step<?>> movedBy(Class<? extends Fact> fact) {
        return byKey.values().stream().filter(step -> step.isMovedBy(fact)).toList();
    }

    public Collection<Step<?>> all() {
        return byKey.values();
    }
}
