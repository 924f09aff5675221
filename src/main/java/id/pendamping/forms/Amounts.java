package id.pendamping.forms;

import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Amounts in whole rupiah, as people write them: {@code 20000000}, {@code 20.000.000}, {@code Rp 20.000.000,-}. A point
 * parts thousands, as in Indonesia; a comma does so only where it can mean nothing else. What can be read in two ways and
 * what has cents is refused.
 */
public final class Amounts implements ValueType<Rupiah> {

    private static final int LONGEST = 60;
    private static final Pattern AROUND =
            Pattern.compile("^(?:(?i:rp|idr)\\.? ?)?(.*?)(?:[,.] ?[-\u2013\u2014=]{1,2})?(?: ?(?i:rp|idr|rupiah))?$");
    private static final Pattern WHOLE = Pattern.compile("(0+|[1-9]\\d{0,14})(?:[.,](\\d{1,2}))?");
    private static final Pattern GROUPED =
            Pattern.compile("([1-9]\\d{0,2}(?:(?:\\.\\d{3})+|(?: \\d{3})+))(?:,(\\d{1,2}))?");
    private static final Pattern WITH_COMMAS =
            Pattern.compile("([1-9]\\d{0,2}(?:,\\d{3}){2,}|[1-9]\\d{0,2}(?:,\\d{3})+(?=\\.\\d))(?:\\.(\\d{1,2}))?");
    private static final Pattern FRACTION = Pattern.compile("\\d{1,15}[.,]\\d{4,}");
    private static final Pattern TWO_WAYS = Pattern.compile("([1-9]\\d{0,2}(?:\\.\\d{3})*|[1-9]\\d*),(\\d{3})");
    private static final List<Pattern> SPELLINGS = List.of(WHOLE, GROUPED, WITH_COMMAS);

    @Override
    public Optional<Rupiah> read(String text) {
        String plain = plain(text);
        for (Pattern spelling : SPELLINGS) {
            Matcher written = spelling.matcher(plain);
            if (written.matches()) {
                return hasCents(written) ? Optional.empty() : whole(written.group(1));
            }
        }
        return Optional.empty();
    }

    /** A whole number, or text as people write it. */
    @Override
    public Optional<Rupiah> read(JsonNode json) {
        return json.isString()
                ? read(json.asString())
                : Counts.digits(json).filter(digits -> digits.length() <= 15).flatMap(Amounts::whole);
    }

    private static String plain(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        Matcher around = AROUND.matcher(NormalForm.written(text));
        return around.matches() ? around.group(1).strip() : "";
    }

    private static boolean isWithCents(Matcher written) {
        return written.matches() && hasCents(written);
    }

    private static boolean hasCents(Matcher written) {
        String cents = written.group(2);
        return cents != null && cents.chars().anyMatch(digit -> digit != '0');
    }

    private static Optional<Rupiah> whole(String grouped) {
        String digits = grouped.replaceAll("[., ]", "");
        return digits.matches("\\d{1,15}") ? Optional.of(Rupiah.of(Long.parseLong(digits))) : Optional.empty();
    }

    /** Both readings where there are two, or that rupiah have no cents. */
    @Override
    public Refusal fault(String text) {
        String plain = plain(text);
        Matcher two = TWO_WAYS.matcher(plain);
        if (two.matches()) {
            Optional<Rupiah> small = whole(two.group(1));
            Optional<Rupiah> large = whole(plain);
            if (small.isPresent() && large.isPresent()) {
                return Refusal.of("constraint.rupiah.twoWays", plain, small.get(), large.get());
            }
        }
        boolean cents = FRACTION.matcher(plain).matches()
                || SPELLINGS.stream().map(spelling -> spelling.matcher(plain)).anyMatch(Amounts::isWithCents);
        return cents ? Refusal.of("constraint.rupiah.cents", plain) : Refusal.of(unreadable());
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
