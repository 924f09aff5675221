package id.pendamping.forms;

import id.pendamping.shared.NormalForm;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One of a list: the name of an enum's constant, from people in any case and with anything between its words.
 *
 * @param <E> the list
 */
public final class Choices<E extends Enum<E>> implements ValueType<E> {

    private final Class<E> list;

    public Choices(Class<E> list) {
        this.list = list;
    }

    @Override
    public Optional<E> read(String text) {
        return named(NormalForm.compared(text).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_"));
    }

    @Override
    public Optional<E> read(JsonNode json) {
        return json.isString() ? named(json.asString()) : Optional.empty();
    }

    private Optional<E> named(String name) {
        return Stream.of(list.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** All names of the list, in its order. */
    public List<String> names() {
        return Arrays.stream(list.getEnumConstants()).map(Enum::name).toList();
    }

    /** The names, for the sentence that says what is allowed. */
    public String allowed() {
        return String.join(", ", names());
    }

    @Override
    public String write(E value) {
        return value.name();
    }

    @Override
    public String missing() {
        return "constraint.choice";
    }

    @Override
    public String unreadable() {
        return "constraint.choice";
    }

    @Override
    public Field.Kind input() {
        return Field.Kind.CHOICE;
    }

    @Override
    public JsonType json() {
        return new JsonType("string", null, names());
    }
}
