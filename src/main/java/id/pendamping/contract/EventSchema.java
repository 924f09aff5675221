package id.pendamping.contract;

import id.pendamping.contract.EventType.Field;
import id.pendamping.shared.CaseId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The JSON Schema (2020-12) of an event's data. It admits values it does not know, so that later ones do no harm. */
final class EventSchema {

    static final String SCHEMA = "$schema";
    static final String ID = "$id";
    static final String EXAMPLES = "examples";
    static final String TYPE = "x-type";
    static final String SUBJECT = "x-subject";
    static final String DUTY = "x-duty";

    private EventSchema() {}

    static Map<String, Object> of(EventType event, Wording words) {
        Map<String, Object> properties = new TreeMap<>();
        for (Field field : event.fields()) {
            properties.put(field.name(), property(field, words.meaning(event, field, Locale.ENGLISH)));
        }
        return Tree.of(
                SCHEMA,
                "https://json-schema.org/draft/2020-12/schema",
                ID,
                event.name().schema().toString(),
                "title",
                words.title(event, Locale.ENGLISH),
                "description",
                words.sentence(event, Locale.ENGLISH),
                TYPE,
                event.name().type(),
                SUBJECT,
                event.name().subject().name(),
                DUTY,
                event.by().name(),
                "type",
                "object",
                "properties",
                properties,
                "required",
                required(event),
                "additionalProperties",
                true,
                EXAMPLES,
                List.of(new TreeMap<>(event.example())));
    }

    private static List<String> required(EventType event) {
        return event.fields().stream()
                .filter(Field::required)
                .map(Field::name)
                .sorted()
                .toList();
    }

    private static Map<String, Object> property(Field field, String meaning) {
        Map<String, Object> property = Tree.of("description", meaning);
        property.putAll(shape(field.type()));
        if (field.unit() != null) {
            property.put("minimum", 0);
            property.put("x-unit", field.unit());
        }
        return property;
    }

    private static Map<String, Object> shape(Type type) {
        Map<String, Object> shape = new LinkedHashMap<>();
        if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
            shape.put("type", "integer");
        } else if (type == boolean.class || type == Boolean.class) {
            shape.put("type", "boolean");
        } else if (type instanceof ParameterizedType list) {
            shape.put("type", "array");
            shape.put("items", shape(list.getActualTypeArguments()[0]));
        } else {
            shape.put("type", "string");
            if (type == LocalDate.class) {
                shape.put("format", "date");
            } else if (type == UUID.class || type == CaseId.class) {
                shape.put("format", "uuid");
            } else if (type instanceof Class<?> kind && kind.isEnum()) {
                shape.put("enum", codes(kind));
            }
        }
        return shape;
    }

    private static List<String> codes(Class<?> kind) {
        return Stream.of(kind.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }
}
