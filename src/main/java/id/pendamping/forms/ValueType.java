package id.pendamping.forms;

import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A kind of value that a command holds: how people write it, how machines write it, and what to say about a value that
 * is missing or cannot be read. There is one class for each kind, and nothing else reads such values.
 *
 * @param <T> the value
 */
public interface ValueType<T> {

    /** Reads what a person wrote in one piece, without space around it; never blank. */
    Optional<T> read(String text);

    /** Reads what a machine wrote; never null or blank. */
    Optional<T> read(JsonNode json);

    /** Writes the value so that {@link #read(String)} reads it again. */
    String write(T value);

    /** Whether a text says that there is no value. */
    default boolean isNothing(String text) {
        return NormalForm.line(text).isEmpty();
    }

    /** The message for a value that has to be there. */
    default String missing() {
        return "constraint.required";
    }

    /** The message for a value that cannot be read. */
    String unreadable();

    /** What is wrong with a text that cannot be read; names both readings where there are two. */
    default Refusal fault(String text) {
        return Refusal.of(unreadable());
    }

    /** The input that usually asks for it. */
    Field.Kind input();

    /** What documents the value for machines: its JSON type and, where there is one, its format. */
    JsonType json();

    /** The inputs that a form asks for it with, by the end of their names; one input of the value's own name where empty. */
    default List<String> parts() {
        return List.of();
    }

    /** Puts together what stands in the inputs of a form; null where nothing does. */
    default @Nullable String typed(UnaryOperator<@Nullable String> partOf) {
        return partOf.apply("");
    }

    /** What stands in the inputs of a form for the value, by the end of their names. */
    default Map<String, String> inputs(T value) {
        return Map.of("", write(value));
    }

    /** What JSON calls it. */
    record JsonType(String type, @Nullable String format, List<String> options) {

        static JsonType of(String type) {
            return new JsonType(type, null, List.of());
        }

        static JsonType of(String type, String format) {
            return new JsonType(type, format, List.of());
        }
    }
}
