package id.pendamping.contract.web;

import id.pendamping.contract.EventType.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One value of an event's data; {@code kind} is how the texts call its form, {@code codes} what it may say. */
record ShownField(
        String name,
        String kind,
        List<String> codes,
        @Nullable String unit,
        boolean required,
        String meaning) {

    static ShownField of(Field field, String meaning) {
        return new ShownField(
                field.name(), kind(field.type()), codes(field.type()), field.unit(), field.required(), meaning);
    }

    private static String kind(Type type) {
        if (type instanceof ParameterizedType) {
            return "array";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == UUID.class) {
            return "uuid";
        }
        if (type == String.class) {
            return "string";
        }
        return type instanceof Class<?> code && code.isEnum() ? "enum" : "integer";
    }

    private static List<String> codes(Type type) {
        return type instanceof Class<?> code && code.isEnum()
                ? Stream.of(code.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }
}
