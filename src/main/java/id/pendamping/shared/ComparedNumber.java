package id.pendamping.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a paper without what people put around it. */
final class ComparedNumber {

    private static final Pattern STROKES = Pattern.compile("[\\u2044\\u2215\\u29f8\\u2571\\\\]");
    private static final Pattern QUOTES = Pattern.compile("[\"']");
    private static final String NUMBER = "(?:no|nomor|nomer|nr)(?:[ .:]*[.:] *| +)";
    private static final String RECEIPT = "kuitansi|kwitansi|nota|faktur|bon";

    /** A word for a receipt alone counts where a number stands right behind it. */
    private static final String WORD = "(?:(?:(?:pks|perjanjian|sk|keputusan|" + RECEIPT + ")[ .:]+)?" + NUMBER + "|(?:"
            + RECEIPT + ")[ .:]+(?=#? *[0-9])|# *)";

    private static final Pattern WORDS_IN_FRONT = Pattern.compile("\\A *" + WORD + "+");
    private static final Pattern WORDS_TYPED =
            Pattern.compile("\\A *" + WORD + "+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\A *\\(([^()]*)\\) *\\z");
    private static final Pattern AT_END = Pattern.compile("[ .,:;]+\\z");

    /** One between two digits parts two numbers: {@code 1 12} is not {@code 11 2}. */
    private static final Pattern BLANKS = Pattern.compile("(?<![0-9]) +| +(?![0-9])");

    private ComparedNumber() {}

    static String of(String text) {
        String typed = STROKES.matcher(NormalForm.compared(text.replace("\u2116", "no. ")))
                .replaceAll("/");
        String bare = bare(QUOTES.matcher(typed).replaceAll(""), WORDS_IN_FRONT);
        return BLANKS.matcher(bare.isEmpty() ? typed : bare).replaceAll("");
    }

    /** As it is kept: without the word in front and the point behind, which letters would say a second time. */
    static String kept(String line) {
        String bare = bare(line, WORDS_TYPED).strip();
        return saysNothing(bare) || SpoiledNumber.is(line) ? line : bare;
    }

    private static boolean saysNothing(String number) {
        return number.isEmpty() || SpoiledNumber.is(number) || NormalForm.saysNothing(number);
    }

    private static String bare(String text, Pattern words) {
        String ended = unbracketed(AT_END.matcher(text).replaceFirst(""));
        String number = unbracketed(words.matcher(ended).replaceFirst(""));
        return AT_END.matcher(number).replaceFirst("");
    }

    private static String unbracketed(String text) {
        Matcher brackets = IN_BRACKETS.matcher(text);
        return brackets.matches() ? brackets.group(1) : text;
    }
}
