package id.pendamping.forms;

import id.pendamping.shared.NormalForm;
import id.pendamping.shared.PersonalNumbers;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Words, and numbers of documents and accounts, which are no quantities; what nobody can see in them is left out.
 * Prose is no place for the numbers of people: they are masked.
 */
final class Words implements ValueType<String> {

    private final boolean lines;

    /** {@code lines}: whether the text may have several. */
    public Words(boolean lines) {
        this.lines = lines;
    }

    @Override
    public Optional<String> read(String text) {
        return Optional.of(lines ? PersonalNumbers.masked(NormalForm.prose(text)) : NormalForm.line(text));
    }

    @Override
    public Optional<String> read(JsonNode json) {
        return json.isString() ? read(json.asString()) : Optional.empty();
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
