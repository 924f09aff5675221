package id.pendamping.forms;

import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command asks for: the components of its record. A component that is not {@code @Nullable} has to be there; a
 * boolean is false and a list is empty where nothing was given.
 *
 * @param <C> the command, or a row in it
 */
final class Shape<C extends Record> {

    private static final ClassValue<Shape<?>> KNOWN = new ClassValue<>() {
        @Override
        protected Shape<?> computeValue(Class<?> type) {
            return new Shape<>(type.asSubclass(Record.class));
        }
    };

    /** What stands at a component. */
    sealed interface Content {}

    /** One value. */
    record One(ValueType<?> type) implements Content {}

    /** Components of its own. */
    record Nested(Class<? extends Record> type) implements Content {

        Shape<?> shape() {
            return Shape.of(type);
        }
    }

    /** Any number of rows. */
    record Rows(Class<? extends Record> type) implements Content {

        Shape<?> row() {
            return Shape.of(type);
        }
    }

    /** One component. */
    record Part(RecordComponent component, Content content, boolean required) {

        String name() {
            return component.getName();
        }

        @Nullable
        Object of(Record command) {
            try {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                return accessor.invoke(command);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The input that asks for it. */
        Field.Kind input(Field field) {
            if (field.value() != Field.Kind.USUAL) {
                return field.value();
            }
            return content instanceof One one ? one.type().input() : Field.Kind.CUSTOM;
        }

        String missing(ValueType<?> type) {
            Wording other = component.getAnnotation(Wording.class);
            return other == null || other.missing().isEmpty() ? type.missing() : other.missing();
        }

        /** The fault at this place, in the component's own words where it has some. */
        Refusal unreadable(Refusal fault, String name) {
            Wording other = component.getAnnotation(Wording.class);
            return other == null || other.unreadable().isEmpty()
                    ? new Refusal(name, fault.messageKey(), fault.arguments())
                    : Refusal.at(name, other.unreadable());
        }
    }

    private final Constructor<C> constructor;
    private final List<Part> parts;

    private Shape(Class<C> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        parts = Arrays.stream(components).map(Shape::part).toList();
    }

    @SuppressWarnings("unchecked")
    static <C extends Record> Shape<C> of(Class<C> type) {
        return (Shape<C>) KNOWN.get(type);
    }

    List<Part> parts() {
        return parts;
    }

    Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    C create(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Part part(RecordComponent component) {
        Content content = content(component);
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType() == boolean.class
                || component.getType() == List.class;
        return new Part(component, content, content instanceof One && !optional);
    }

    private static Content content(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == List.class) {
            Class<?> row = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return row == Integer.class ? new One(new Picks()) : new Rows(row.asSubclass(Record.class));
        }
        return type.isRecord() && type != Rupiah.class
                ? new Nested(type.asSubclass(Record.class))
                : new One(value(component, type));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ValueType<?> value(RecordComponent component, Class<?> type) {
        if (type.isEnum()) {
            return new Choices(type);
        }
        if (type == Rupiah.class) {
            return new Amounts();
        }
        if (type == LocalDate.class) {
            return new Dates();
        }
        if (type == BigDecimal.class) {
            return new Decimals();
        }
        if (type == int.class || type == Integer.class) {
            return new Counts();
        }
        if (type == boolean.class) {
            return new Ticks();
        }
        if (type == UUID.class) {
            return new Ids();
        }
        if (type == String.class) {
            Field field = component.getAnnotation(Field.class);
            if (field != null && field.value() == Field.Kind.DIGITS) {
                return new Codes(Field.Kind.DIGITS);
            }
            if (field != null && field.value() == Field.Kind.CODE) {
                return new Codes(Field.Kind.CODE);
            }
            if (component.isAnnotationPresent(DocumentNumber.class)) {
                return Words.numberOfPaper();
            }
            return field != null && (field.value() == Field.Kind.WORDS || field.value() == Field.Kind.CUSTOM)
                    ? Words.prose()
                    : Words.line();
        }
        throw new IllegalArgumentException("No form can ask for " + component);
    }
}
