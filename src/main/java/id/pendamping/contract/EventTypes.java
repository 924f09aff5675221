package id.pendamping.contract;

import id.pendamping.contract.EventType.Field;
import id.pendamping.desk.FactMeanings;
import id.pendamping.journal.EventName;
import id.pendamping.journal.Fact;
import id.pendamping.journal.FactCatalogue;
import id.pendamping.journal.FactType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Every fact that is published, as its record says it is now. Views of personal data stay inside. */
@Component
public class EventTypes {

    private final FactCatalogue facts;
    private final FactMeanings meanings;
    private final SingletonSupplier<List<EventType>> all = SingletonSupplier.of(this::read);

    EventTypes(FactCatalogue facts, FactMeanings meanings) {
        this.facts = facts;
        this.meanings = meanings;
    }

    /** By literal. */
    public List<EventType> all() {
        return Objects.requireNonNull(all.get());
    }

    private List<EventType> read() {
        FactNotes notes = new FactNotes();
        ExampleFacts examples = new ExampleFacts(notes);
        return facts.literals().stream()
                .sorted()
                .map(facts::classOf)
                .map(examples::of)
                .filter(example -> example.subject().kind().isPublished())
                .map(example -> type(example, notes))
                .toList();
    }

    private EventType type(Fact example, FactNotes notes) {
        FactType type = example.getClass().getAnnotation(FactType.class);
        Map<String, Object> data = facts.dataOf(example);
        List<Field> fields = Arrays.stream(example.getClass().getRecordComponents())
                .filter(component -> data.containsKey(component.getName()))
                .map(component -> new Field(
                        component.getName(),
                        component.getGenericType(),
                        !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                        notes.unit(type.value(), component.getName())))
                .toList();
        return new EventType(
                new EventName(example.subject().kind(), type.value(), type.version()),
                meanings.recordedBy(type.value()),
                fields,
                data);
    }
}
