package id.pendamping.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a text nobody sees: what is left out of it, and what is drawn as a blank. */
final class Unseen {

    /** What Unicode has programs ignore, assigned or not, and is no sign of format; and joiners without a shape. */
    static final Pattern MARKS =
            Pattern.compile("[\\u034f\\u17b4\\u17b5\\u180b-\\u180d\\u180f\\u2065\\u2d7f\\x{1107f}\\ufe00-\\ufe0f"
                    + "\\ufff0-\\ufff8\\x{16fe4}\\x{e0000}-\\x{e0fff}]");

    /** Letters and signs for nothing: of Hangul, Braille without a dot, a note without a head, hieroglyphs left blank. */
    private static final String FILLERS = "\u115f\u1160\u3164\uffa0\u2800\ud834\udd59\ud80d\udc41\ud80d\udc42";

    static final Pattern FILLING = Pattern.compile("[" + FILLERS + "]");

    private static final String LETTER = "[\\p{L}&&[^" + FILLERS + "]]";
    private static final String WITH_FORMAT = "[\\p{Cf}" + FILLERS + "]*";
    private static final Pattern FILLED_WORD = Pattern.compile(
            "(?<=" + LETTER + ")" + WITH_FORMAT + FILLING.pattern() + WITH_FORMAT + "(?=" + LETTER + ")");
    private static final Pattern PARTED_BY_BLANKS = Pattern.compile(LETTER + "[\\s\\p{Z}]+" + LETTER);

    private Unseen() {}

    /**
     * Letters that stand for nothing are blanks. Where other blanks part the words, one inside a word is none, but left out;
     * a word begins with the capital of a name.
     */
    static String withWholeWords(String text) {
        if (!FILLING.matcher(text).find() || !PARTED_BY_BLANKS.matcher(text).find()) {
            return text;
        }
        boolean hasSmallLetters = text.codePoints().anyMatch(Character::isLowerCase);
        return FILLED_WORD
                .matcher(text)
                .replaceAll(filling ->
                        hasSmallLetters && Character.isUpperCase(text.codePointAt(filling.end())) ? " " : "");
    }

    /** Letters for nothing are blanks but inside a word. */
    static String withFillingInWordsOnly(String text) {
        var result = new StringBuilder(text.length());
        Matcher word = FILLED_WORD.matcher(text);
        int from = 0;
        while (word.find()) {
            result.append(blanks(text.substring(from, word.start()))).append(word.group());
            from = word.end();
        }
        return result.append(blanks(text.substring(from))).toString();
    }

    private static String blanks(String text) {
        return FILLING.matcher(text).replaceAll(" ");
    }

    static boolean isBlank(int letter) {
        return isSpace(letter) || isFilling(letter);
    }

    static boolean isSpace(int letter) {
        return Character.getType(letter) == Character.SPACE_SEPARATOR;
    }

    static boolean isFilling(int letter) {
        return FILLERS.indexOf(letter) >= 0;
    }

    static boolean isVisible(int letter) {
        if (letter > '~' && MARKS.matcher(Character.toString(letter)).matches()) {
            return false;
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL -> letter == '\t' || letter == '\n';
            case Character.FORMAT -> letter == 0x200C || letter == 0x200D;
            default -> !isNoCharacter(letter);
        };
    }

    static boolean isNoCharacter(int letter) {
        return Character.getType(letter) == Character.SURROGATE
                || (letter & 0xFFFE) == 0xFFFE
                || letter >= 0xFDD0 && letter <= 0xFDEF;
    }
}
