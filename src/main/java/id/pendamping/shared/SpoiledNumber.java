package id.pendamping.shared;

import java.util.regex.Pattern;

/** What is left of the number of a paper that went through a program that counts, and the words of one that failed. */
public final class SpoiledNumber {

    private static final Pattern AROUND = Pattern.compile("\\A[^\\p{L}\\p{N}#]+|[^\\p{L}\\p{N}#!?]+\\z");
    private static final Pattern COUNTED = Pattern.compile("\\d{1,3}[.,]\\d+ ?e ?[-+]? ?\\d{1,3}|\\d ?e ?\\d{1,3}"
            + "|\\d{1,3} ?e ?[-+] ?\\d{1,3}|\\d{1,3}(?:[.,]\\d+)? ?[x*\\u00d7\\u22c5\\u00b7] ?10 ?\\^? ?[-+]?\\d{1,3}");
    private static final Pattern WITH_FRACTION =
            Pattern.compile("\\d+[.,]0{1,2}|\\d{4,}[.,]0+|\\d{1,3}(?:[. ]\\d{3})+,0+|\\d{1,3}(?:[, ]\\d{3})+\\.0+");
    private static final Pattern FAILED = Pattern.compile(
            "#{2,}|(?:err|error|erro|errore|erreur|galat|ralat|fehler|fout|fel|feil|fejl|virhe|b[l\u0142][a\u0105]d|chyba|hiba|hata"
                    + "|eroare|napaka|\u043e\u0448\u0438\u0431\u043a\u0430)\\.? ?: ?5\\d{2}|#(?:\\p{L}/\\p{L}|na|nv|ref|value|name|num|null|div/0|spill"
                    + "|calc|blocked|connect|field|unknown|busy|external|python|timeout|error|err|data|getting[_ ]data)[!?]?");
    private static final Pattern OTHER_FAILURE = Pattern.compile("#[\u00a1\u00bf]?[\\p{L}/0_]+[!?]");

    /** Of cells in which somebody chose yes or no, an amount or an hour. */
    private static final Pattern OTHER_CELL = Pattern.compile(
            "true|false|(?:rp|idr)\\.? ?[\\d.,]+(?: ?,?-)?|[\\d.,]+ ?rupiah|\\d{1,2}[.:]\\d{2}(?:[.:]\\d{2})? ?[ap]\\.?m");

    private static final Pattern NAME = Pattern.compile("(?i)na|ta|nil");

    private SpoiledNumber() {}

    /**
     * Whether the number of a paper has lost its digits or gained some, or is of another cell: {@code 2.02611E+16},
     * {@code 98.0}, {@code #N/A}, {@code TRUE}.
     */
    public static boolean is(String text) {
        String bare = bare(text);
        return COUNTED.matcher(bare).matches()
                || WITH_FRACTION.matcher(bare).matches()
                || FAILED.matcher(bare).matches()
                || OTHER_FAILURE.matcher(bare).matches()
                || OTHER_CELL.matcher(bare).matches();
    }

    /** Whether this names nobody and nothing: no letter is in it, a word for none, or what such a program has left. */
    public static boolean isNoName(String text) {
        return text.codePoints().noneMatch(Character::isLetter) || saysNothing(text) || is(text);
    }

    /** Somebody may be called so. */
    private static boolean saysNothing(String text) {
        return NormalForm.saysNothing(text) && !NAME.matcher(text).matches();
    }

    /** Whether this is how a program says that a formula failed, or that a column is too narrow. */
    public static boolean isFailure(String text) {
        if (text.chars().noneMatch(letter -> letter == '#' || letter == ':' || letter > '~')) {
            return false;
        }
        String bare = bare(text);
        return FAILED.matcher(bare).matches() || OTHER_FAILURE.matcher(bare).matches();
    }

    private static String bare(String text) {
        return AROUND.matcher(NormalForm.compared(text)).replaceAll("");
    }
}
