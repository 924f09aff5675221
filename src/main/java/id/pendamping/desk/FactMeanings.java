package id.pendamping.desk;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactCatalogue;
import id.pendamping.journal.FactMeaning;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every published fact means, as its step or the fact itself declares it. A fact has one of the two. */
@Component
public class FactMeanings {

    private record Meaning(Duty by, @Nullable Stage stage, boolean decision, boolean reached, boolean again) {

        static Meaning of(Step<?> step) {
            StepMeaning said = step.meaning();
            return new Meaning(
                    step.duty(),
                    said.walksAgain().or(said::stage).orElse(null),
                    said.decision(),
                    said.reachesItsStage(),
                    said.walksAgain().isPresent());
        }

        static Meaning of(FactMeaning said) {
            Stage stage = Arrays.stream(said.stage()).findFirst().orElse(null);
            return new Meaning(said.by(), stage, said.decision(), said.reached(), false);
        }
    }

    private final Map<String, Meaning> byType = new TreeMap<>();

    FactMeanings(FactCatalogue facts, List<Step<?>> steps) {
        Map<Class<? extends Fact>, Step<?>> completed =
                steps.stream().collect(Collectors.toMap(Step::fact, step -> step));
        for (String type : facts.literals()) {
            Class<? extends Fact> fact = facts.classOf(type);
            FactMeaning said = fact.getAnnotation(FactMeaning.class);
            Step<?> step = completed.get(fact);
            if (said != null && step != null) {
                throw new IllegalStateException("Step " + step.key() + " says already what " + type + " means");
            }
            if (step != null) {
                byType.put(type, Meaning.of(step));
            } else if (said != null) {
                byType.put(type, Meaning.of(said));
            }
        }
    }

    /** The stage to which the fact belongs; empty where it belongs to the one in which it happens. */
    public Optional<Stage> stageOf(String type) {
        return Optional.ofNullable(byType.get(type)).map(Meaning::stage);
    }

    /** Whether somebody has decided by it. */
    public boolean isDecision(String type) {
        Meaning meaning = byType.get(type);
        return meaning != null && meaning.decision();
    }

    /** The duty on which it is recorded; fails when neither a step nor the fact says so. */
    public Duty recordedBy(String type) {
        Meaning meaning = byType.get(type);
        if (meaning == null) {
            throw new IllegalStateException(type + " completes no step and carries no @FactMeaning");
        }
        return meaning.by();
    }

    /** The facts whose latest occurrence is the day on which a case has come to the end of the stage. */
    public Set<String> reaching(Stage stage) {
        return types(stage, Meaning::reached);
    }

    /** The facts that count how often a case has walked the stage again. */
    public Set<String> walkingAgain(Stage stage) {
        return types(stage, Meaning::again);
    }

    /** Every fact of which something is said. */
    public Set<String> known() {
        return Set.copyOf(byType.keySet());
    }

    private Set<String> types(Stage stage, java.util.function.Predicate<Meaning> which) {
        return byType.entrySet().stream()
                .filter(one -> one.getValue().stage() == stage && which.test(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
