package id.pendamping.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All steps that the features offer, by key. */
@Component
public class StepCatalogue {

    private final Map<String, Step<?>> byKey;

    StepCatalogue(List<Step<?>> steps) {
        byKey = steps.stream().collect(Collectors.toUnmodifiableMap(Step::key, Function.identity()));
    }

    /** Fails when a model names a step that no feature offers. */
    public Step<?> get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No step " + key));
    }

    public Optional<Step<?>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Collection<Step<?>> all() {
        return byKey.values();
    }
}
