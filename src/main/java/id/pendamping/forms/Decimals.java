package id.pendamping.forms;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Quantities from zero up with at most two decimals, after a comma or a point. */
public final class Decimals implements ValueType<BigDecimal> {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");

    @Override
    public Optional<BigDecimal> read(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    @Override
    public Optional<BigDecimal> read(JsonNode json) {
        if (json.isNumber()) {
            return json.decimalValueOpt().map(BigDecimal::toPlainString).flatMap(this::read);
        }
        return json.isString() && json.asString().indexOf(',') < 0 ? read(json.asString()) : Optional.empty();
    }

    @Override
    public String write(BigDecimal value) {
        return value.signum() == 0
                ? "0"
                : value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    @Override
    public String unreadable() {
        return "constraint.quantity";
    }

    @Override
    public Field.Kind input() {
        return Field.Kind.DIGITS;
    }

    @Override
    public JsonType json() {
        return JsonType.of("number");
    }
}
