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
            "#{2,}|err:\\d{3}|#(?:n/a|na|ref|value|name|num|null|div/0|spill"
                    + "|calc|blocked|connect|field|unknown|busy|external|python|timeout|error|err|data|getting[_ ]data)[!?]?");
    private static final Pattern OTHER_FAILURE = Pattern.compile("#[\\p{L}/0_]+[!?]");

    private SpoiledNumber() {}

    /** Whether the number of a paper has lost its digits or gained some: {@code 2.02611E+16}, {@code 98.0}, {@code #N/A}. */
    public static boolean is(String text) {
        String bare = bare(text);
        return COUNTED.matcher(bare).matches()
                || WITH_FRACTION.matcher(bare).matches()
                || FAILED.matcher(bare).matches()
                || OTHER_FAILURE.matcher(bare).matches();
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
