package id.pendamping.listing;

import id.pendamping.shared.NormalForm;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody seeks in the names and numbers of groups, in the form in which these are kept. Any piece of three letters or
 * more is found by an index; of one or two letters, the beginning of a word.
 */
public record SoughtWords(String text) {

    private static final int PIECE = 3;
    /** Letters of which some are written as a plain one with marks. */
    private static final Pattern BEYOND_PLAIN = Pattern.compile("[\\u00c0-\\u024f\\u1e00-\\u1eff]");

    private static final Pattern WITH_MARKS = Pattern.compile("([A-Za-z])\\p{Mn}+");
    private static final Pattern CASE_NUMBER = Pattern.compile("(?i)tkm(?:[-\\s/._]+\\d+)*[-\\s/._]*");
    private static final Pattern END_OF_NUMBER = Pattern.compile("(?:\\d{4}[-\\s/._]+)?\\d{4}[-\\s/._]+\\d{5}");
    private static final Pattern PARTED = Pattern.compile("[-\\s/._]+");
    private static final Pattern BEHIND = Pattern.compile("(?<=[\\d\\s])[\\s.,;:]+$");

    /** Empty where nothing is sought. */
    public static Optional<SoughtWords> of(@Nullable String typed) {
        String plain = typed == null ? "" : plainLetters(NormalForm.sought(typed));
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        String bare = BEHIND.matcher(plain).replaceFirst("");
        return Optional.of(new SoughtWords(
                CASE_NUMBER.matcher(bare).matches()
                                || END_OF_NUMBER.matcher(bare).matches()
                        ? PARTED.matcher(bare).replaceAll("-").toUpperCase(Locale.ROOT)
                        : plain));
    }

    /** Without accents, as the function {@code plain_letters} of the database has names. */
    public static String plainLetters(String text) {
        return BEYOND_PLAIN.matcher(text).replaceAll(letter -> {
            Matcher parts = WITH_MARKS.matcher(Normalizer.normalize(letter.group(), Normalizer.Form.NFD));
            return parts.matches() ? parts.group(1) : letter.group();
        });
    }

    /** Whether this is the number of a case, its beginning or its end. */
    public boolean isCaseNumber() {
        return isEndOfNumber() || CASE_NUMBER.matcher(text).matches() && text.length() > PIECE;
    }

    /** What the number of a case is like. */
    public String number() {
        return isEndOfNumber() ? "%-" + text : text + '%';
    }

    private boolean isEndOfNumber() {
        return END_OF_NUMBER.matcher(text).matches();
    }

    /** True of rows whose number or name holds the words; needs the parameter {@code words} with the {@link #value}. */
    public String condition(String number, String name) {
        String holds = isPiece() ? " ilike " : " ~* ";
        return "(" + number + holds + ":words or plain_letters(" + name + ")" + holds + ":words)";
    }

    public String value() {
        return isPiece()
                ? '%' + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%'
                : "\\m" + text;
    }

    private boolean isPiece() {
        return text.length() >= PIECE || !text.chars().allMatch(Character::isLetterOrDigit);
    }
}
