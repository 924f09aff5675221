package id.pendamping.shared;

import java.util.regex.Pattern;

/** The number of a paper without what people put around it. */
final class ComparedNumber {

    private static final Pattern STROKES = Pattern.compile("[\\u2044\\u2215\\u29f8\\u2571]");
    private static final Pattern QUOTES = Pattern.compile("[\"']");
    private static final Pattern WORD_IN_FRONT = Pattern.compile(
            "\\A *(?:(?:pks|perjanjian|sk|keputusan|kuitansi|nota|faktur) +)?(?:no|nomor|nr)(?:[.:]+ *| +[.:]* *)");
    private static final Pattern POINT_AT_END = Pattern.compile("[.,:;]+\\z");

    private ComparedNumber() {}

    static String of(String text) {
        String typed = STROKES.matcher(NormalForm.compared(text.replace("\u2116", "no. ")))
                .replaceAll("/");
        String bare = QUOTES.matcher(typed).replaceAll("");
        String number = WORD_IN_FRONT.matcher(bare).replaceFirst("").replace(" ", "");
        String ended = POINT_AT_END.matcher(number).replaceFirst("");
        return ended.isEmpty() ? typed.replace(" ", "") : ended;
    }
}
