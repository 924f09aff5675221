package id.pendamping.forms;

import id.pendamping.shared.NormalForm;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Whole numbers from zero up, in digits only. */
public final class Counts implements ValueType<Integer> {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final int MOST_PLACES = 40;

    @Override
    public Optional<Integer> read(String text) {
        String plain = NormalForm.written(text);
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
        return number(json)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(number -> number.toBigIntegerExact().toString());
    }

    /** A number as written; none where it has more places than any value here, such as {@code 2E-999999999}. */
    static Optional<BigDecimal> number(JsonNode json) {
        return json.isNumber()
                ? json.decimalValueOpt().filter(number -> Math.abs((long) number.scale()) <= MOST_PLACES)
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
