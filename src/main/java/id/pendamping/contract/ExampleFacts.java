package id.pendamping.contract;

import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes one fact of a kind, with every value there is. */
final class ExampleFacts {

    private static final UUID CASE = UUID.fromString("3f1c7a52-8d0e-4b6a-9c55-2f7d1e90a4b3");
    private static final UUID OTHER = UUID.fromString("9b2e4d18-6a7f-4c3d-8e21-5d0f6c7a1b94");
    private static final LocalDate DAY = LocalDate.of(2023, 11, 15);

    private final FactNotes notes;

    ExampleFacts(FactNotes notes) {
        this.notes = notes;
    }

    Fact of(Class<? extends Fact> kind) {
        String literal = kind.getAnnotation(FactType.class).value();
        RecordComponent[] components = kind.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(literal, component.getName(), component.getGenericType()))
                .toArray();
        try {
            Constructor<? extends Fact> constructor = kind.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(kind + " cannot be made", e);
        }
    }

    private Object value(String literal, String field, Type type) {
        if (type == CaseId.class) {
            return new CaseId(CASE);
        }
        if (type == Subject.class) {
            return new CaseId(CASE).subject();
        }
        if (type == UUID.class) {
            return OTHER;
        }
        String noted = notes.example(literal, field);
        if (type == LocalDate.class) {
            return noted == null ? DAY : LocalDate.parse(noted);
        }
        if (type == boolean.class || type == Boolean.class) {
            return noted == null || Boolean.parseBoolean(noted);
        }
        if (type instanceof Class<?> kind && kind.isEnum()) {
            return Stream.of(kind.getEnumConstants())
                    .filter(constant ->
                            noted == null || ((Enum<?>) constant).name().equals(noted))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(kind + " has no " + noted));
        }
        String needed = notes.neededExample(literal, field);
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(needed);
        }
        if (type == long.class || type == Long.class) {
            return Long.valueOf(needed);
        }
        return type instanceof ParameterizedType ? List.of(needed.split(",")) : needed;
    }
}
