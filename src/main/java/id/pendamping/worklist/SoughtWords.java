package id.pendamping.worklist;

/**
 * Words that somebody seeks in names and numbers. Any piece of them is found by an index from three letters on; of one or two
 * letters, the beginning of a word.
 */
final class SoughtWords {

    private static final int PIECE = 3;

    private SoughtWords() {}

    /** Needs the parameter {@code words} with the {@link #value}. */
    static String condition(String words) {
        String holds = isPiece(words) ? " ilike " : " ~* ";
        return "(number" + holds + ":words or name" + holds + ":words)";
    }

    static String value(String words) {
        return isPiece(words)
                ? '%' + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%'
                : "\\m" + words;
    }

    private static boolean isPiece(String words) {
        return words.length() >= PIECE || !words.chars().allMatch(Character::isLetterOrDigit);
    }
}
