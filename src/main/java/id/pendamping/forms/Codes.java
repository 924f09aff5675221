package id.pendamping.forms;

import id.pendamping.shared.NormalForm;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Numbers of people, accounts and papers that nobody counts with, of digits or of letters too. What people put between
 * them is left out, and letters are capitals.
 */
record Codes(Field.Kind input) implements ValueType<String> {

    private static final String QUOTES = "[\"\u201c-\u201f\u2033\u00ab\u00bb]";
    private static final Pattern QUOTED =
            Pattern.compile("\\A[\\s.,;]*" + QUOTES + "(.*)" + QUOTES + "[\\s.,;]*\\z", Pattern.DOTALL);

    /** Papers print it in front of the number. */
    private static final Pattern WORD_IN_FRONT =
            Pattern.compile("(?i)\\A\\s*(?:(?:ntpn|sp2d|kode\\s+billing|nomor|nomer|no)[\\s.:]+)+"
                    + "(?=[\\p{L}\\p{N}]|" + QUOTES + ")");

    @Override
    public Optional<String> read(String text) {
        String bare = WORD_IN_FRONT.matcher(unquoted(text)).replaceFirst("");
        String plain = NormalForm.number(unquoted(bare));
        return Optional.of(input == Field.Kind.CODE ? plain.toUpperCase(Locale.ROOT) : plain);
    }

    private static String unquoted(String text) {
        return QUOTED.matcher(text).replaceFirst("$1");
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
    public JsonType json() {
        return JsonType.of("string");
    }
}
