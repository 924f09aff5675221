package id.pendamping.forms;

import id.pendamping.shared.Rupiah;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Amounts in whole rupiah, as people write them: {@code 20000000}, {@code 20.000.000} or {@code Rp 20.000.000}. */
public final class Amounts implements ValueType<Rupiah> {

    private static final Pattern CURRENCY = Pattern.compile("^Rp[\\s\\u00a0]*");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3}){1,4}");

    @Override
    public Optional<Rupiah> read(String text) {
        String digits = CURRENCY.matcher(text.strip()).replaceFirst("");
        return GROUPED.matcher(digits).matches() ? whole(digits.replace(".", "")) : whole(digits);
    }

    /** A whole number; as text without separators, because machines disagree on what a point means. */
    @Override
    public Optional<Rupiah> read(JsonNode json) {
        return Counts.digits(json).flatMap(Amounts::whole);
    }

    private static Optional<Rupiah> whole(String digits) {
        return WHOLE.matcher(digits).matches() ? Optional.of(Rupiah.of(Long.parseLong(digits))) : Optional.empty();
    }

    @Override
    public String write(Rupiah value) {
        return String.valueOf(value.amount());
    }

    @Override
    public String unreadable() {
        return "constraint.rupiah";
    }

    @Override
    public Field.Kind input() {
        return Field.Kind.MONEY;
    }

    @Override
    public JsonType json() {
        return JsonType.of("integer", "int64");
    }
}
