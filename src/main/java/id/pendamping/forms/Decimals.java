package id.pendamping.forms;

import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Quantities from zero up with at most two decimals, after a comma or a point. */
public final class Decimals implements ValueType<BigDecimal> {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");

    private static final Pattern TWO_WAYS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final int LONGEST = 40;

    @Override
    public Optional<BigDecimal> read(String text) {
        String plain = plain(text);
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(',', '.')))
                : Optional.empty();
    }

    private static String plain(String text) {
        return text.length() > LONGEST ? "" : NormalForm.written(text);
    }

    /** Both readings of a point or comma with three digits behind it. */
    @Override
    public Refusal fault(String text) {
        String plain = plain(text);
        return TWO_WAYS.matcher(plain).matches()
                ? Refusal.of(
                        "constraint.quantity.twoWays", plain, plain.replace('.', ','), plain.replaceAll("[.,]", ""))
                : Refusal.of(unreadable());
    }

    @Override
    public Optional<BigDecimal> read(JsonNode json) {
        if (json.isNumber()) {
            return Counts.number(json).map(BigDecimal::toPlainString).flatMap(this::read);
        }
        return json.isString() ? read(json.asString()) : Optional.empty();
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
