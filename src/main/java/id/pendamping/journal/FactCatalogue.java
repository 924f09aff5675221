package id.pendamping.journal;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** All kinds of facts that the program knows, by their literal. The program does not start with a bad or a twin one. */
@Component
public class FactCatalogue {

    private static final String WHERE = "id.pendamping";

    private final Map<String, Class<? extends Fact>> byLiteral = new TreeMap<>();
    private final Map<Class<?>, FactShape> shapes;

    FactCatalogue() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(FactType.class));
        shapes = scan.findCandidateComponents(WHERE).stream()
                .map(FactCatalogue::load)
                .collect(Collectors.toUnmodifiableMap(fact -> fact, FactShape::of));
        shapes.forEach((fact, shape) -> {
            Class<?> twin = byLiteral.put(shape.literal(), fact.asSubclass(Fact.class));
            if (twin != null) {
                throw new IllegalStateException(twin + " and " + fact + " are both called " + shape.literal());
            }
        });
    }

    /** Every literal. */
    public Set<String> literals() {
        return Set.copyOf(byLiteral.keySet());
    }

    /** The class of the literal; fails when there is none. */
    public Class<? extends Fact> classOf(String literal) {
        Class<? extends Fact> fact = byLiteral.get(literal);
        if (fact == null) {
            throw new IllegalArgumentException("No fact is called " + literal);
        }
        return fact;
    }

    /** What an entry with this fact holds as data. */
    public Map<String, Object> dataOf(Fact fact) {
        return shape(fact.getClass()).data(fact);
    }

    /** The literal of a fact's class. */
    public String literalOf(Class<? extends Fact> fact) {
        return shape(fact).literal();
    }

    FactShape shape(Class<? extends Fact> fact) {
        FactShape shape = shapes.get(fact);
        if (shape == null) {
            throw new IllegalArgumentException(fact + " carries no @FactType");
        }
        return shape;
    }

    private static Class<?> load(BeanDefinition definition) {
        return ClassUtils.resolveClassName(
                java.util.Objects.requireNonNull(definition.getBeanClassName()), FactCatalogue.class.getClassLoader());
    }
}
