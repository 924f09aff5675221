package id.pendamping.forms;

import id.pendamping.shared.NormalForm;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Whole numbers from zero up, in digits only. */
public final class Counts implements ValueType<Integer> {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    @Override
    public Optional<Integer> read(String text) {
        String plain = NormalForm.compared(text);
        return DIGITS.matcher(plain).matches() ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
    }

    @Override
    public Optional<Integer> read(JsonNode json) {
        return digits(json).flatMap(this::read);
    }

    /** A whole number as JSON knows it, also with a fraction of zero, or text. */
    static Optional<String> digits(JsonNode json) {
        if (json.isString()) {
            return Optional.of(json.asString());
        }
        return json.isNumber() && json.canConvertToExactIntegral()
                ? Optional.of(json.decimalValue().toBigIntegerExact().toString())
                : Optional.empty();
    }

    @Override
    public String write(Integer value) {
        return value.toString();
    }

    @Override
    public String unreadable() {
        return "constraint.digits";
    }

    @Override
    public Field.Kind input() {
        return Field.Kind.DIGITS;
    }

    @Override
    public JsonType json() {
        return JsonType.of("integer", "int32");
    }
}
