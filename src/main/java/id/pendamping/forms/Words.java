package id.pendamping.forms;

import id.pendamping.shared.NormalForm;
import id.pendamping.shared.PersonalNumbers;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Words, and numbers of documents and accounts, which are no quantities; what nobody can see in them is left out.
 * Prose is no place for the numbers of people: they are masked.
 */
final class Words implements ValueType<String> {

    private final UnaryOperator<String> form;

    private Words(UnaryOperator<String> form) {
        this.form = form;
    }

    static Words line() {
        return new Words(NormalForm::line);
    }

    /** May have several lines. */
    static Words prose() {
        return new Words(text -> PersonalNumbers.masked(NormalForm.prose(text)));
    }

    static Words numberOfPaper() {
        return new Words(NormalForm::keptNumber);
    }

    @Override
    public Optional<String> read(String text) {
        return Optional.of(form.apply(text));
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
