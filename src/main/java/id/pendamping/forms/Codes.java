package id.pendamping.forms;

import id.pendamping.shared.NormalForm;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Numbers of people, accounts and papers: digits that nobody counts with. What people put between them is left out. */
final class Codes implements ValueType<String> {

    @Override
    public Optional<String> read(String text) {
        return Optional.of(NormalForm.number(text));
    }

    @Override
    public Optional<String> read(JsonNode json) {
        return json.isString() ? read(json.asString()) : Optional.empty();
    }

    @Override
    public boolean isNothing(String text) {
        return NormalForm.saysNothing(text);
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
        return Field.Kind.DIGITS;
    }

    @Override
    public JsonType json() {
        return JsonType.of("string");
    }
}
