package id.pendamping.forms;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Words, and numbers of documents and accounts, which are no quantities. */
public final class Words implements ValueType<String> {

    @Override
    public Optional<String> read(String text) {
        return Optional.of(text);
    }

    @Override
    public Optional<String> read(JsonNode json) {
        return json.isString() ? Optional.of(json.asString().strip()) : Optional.empty();
    }

    @Override
    public String write(String value) {
        return value;
    }

    @Override
    public String unreadable() {
        return "constraint.text";
    }

    @Override
    public Field.Kind input() {
        return Field.Kind.TEXT;
    }

    @Override
    public JsonType json() {
        return JsonType.of("string");
    }
}
