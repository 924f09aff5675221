package id.pendamping.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether two numbers stand in one place. People part the digits of one number with single blanks, points and dashes; what
 * stands between two numbers is wider than that, or of another kind than what stands within them.
 */
final class TwoNumbers {

    private static final String BETWEEN = "[\\p{Z}\\s\\p{Cf}" + NormalForm.DASH + "'\\u2019\\u2018`\\u00b4.()\\ufffd]+";
    private static final Pattern LONG_ONES = Pattern.compile("\\d{8,}" + BETWEEN + "\\d{5,}|\\d{5,}" + BETWEEN
            + "\\d{8,}|\\d{7}" + BETWEEN + "\\d{7}|\\d[\\p{Z}\\t]*\\R\\s*\\d");
    /** All signs that may stand in a number; over any other nothing is joined anyway. */
    private static final Pattern SIGNS_OF_NUMBERS =
            Pattern.compile("\\+?[\\d" + BETWEEN.substring(1, BETWEEN.length() - 1) + "*+");

    private static final Pattern BRACKET_BEHIND = Pattern.compile("\\d(?:\\D*\\d){4,}\\D*\\(\\D*\\d");
    private static final Pattern BEGINNING_OF_PHONE =
            Pattern.compile("\\A\\D*(?:(?:00)?62\\D+)?(?:0\\D{1,3})?(?:0?8\\d{1,2}(?!\\d))?");
    /** Ten digits in one run are a number by themselves, so that also one blank, or a dash and two digits, part another from it. */
    private static final Pattern BESIDE_A_WHOLE_RUN = Pattern.compile("\\d{10,}" + BETWEEN + "\\d{2,}|\\d{2,}" + BETWEEN
            + "\\d{10,}|\\d{10,}[\\p{Z}\\s]\\d|\\d[\\p{Z}\\s]\\d{10,}");

    private static final Pattern UNSEEN_BETWEEN = Pattern.compile(
            "\\d{8}\\ufffd\\d{5}|\\d{5}\\ufffd\\d{8}|\\d{7}\\ufffd\\d{7}|\\d{10}\\ufffd\\d{2}|\\d{2}\\ufffd\\d{10}");
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\s]");
    private static final Pattern GAP = Pattern.compile("(?<=\\d)\\D+(?=\\d)");
    /** No account has fewer digits. */
    private static final int WHOLE = 8;

    private static final int NEARLY_WHOLE = 7;

    private TwoNumbers() {}

    /** {@code text}: with plain digits, as {@code NFKC} makes them. */
    static boolean are(String text) {
        if (LONG_ONES.matcher(text).find()) {
            return true;
        }
        if (!SIGNS_OF_NUMBERS.matcher(text).matches()) {
            return false;
        }
        String digits = BEGINNING_OF_PHONE.matcher(text).replaceFirst("");
        return BRACKET_BEHIND.matcher(text).find()
                || BESIDE_A_WHOLE_RUN.matcher(digits).find()
                || areApart(digits);
    }

    /** Whether two numbers stand there only because of something unseen; {@code U+FFFD} stands for it. */
    static boolean arePartedUnseen(String text) {
        return UNSEEN_BETWEEN.matcher(text).find()
                || SIGNS_OF_NUMBERS.matcher(text).matches() && are(text);
    }

    private static boolean areApart(String digits) {
        List<String> gaps = new ArrayList<>();
        Matcher gap = GAP.matcher(digits);
        while (gap.find()) {
            gaps.add(gap.group());
        }
        List<Integer> wide =
                parts(digits, gaps.stream().filter(one -> one.length() > 1).toList());
        if (wide.size() > 1 && wide.stream().anyMatch(length -> length >= WHOLE)) {
            return true;
        }
        List<String> blanks =
                gaps.stream().filter(one -> BLANK.matcher(one).matches()).toList();
        if (!blanks.isEmpty()
                && !blanks.containsAll(gaps)
                && parts(digits, blanks).stream().anyMatch(length -> length >= WHOLE)) {
            return true;
        }
        return gaps.stream()
                .distinct()
                .filter(one -> gaps.stream().filter(one::equals).count() == 1 && gaps.size() > 1)
                .anyMatch(one -> parts(digits, List.of(one)).stream().allMatch(length -> length >= NEARLY_WHOLE));
    }

    /** How many digits stand before, between and behind these gaps. */
    private static List<Integer> parts(String digits, List<String> gaps) {
        List<Integer> parts = new ArrayList<>();
        int length = 0;
        int from = 0;
        Matcher gap = GAP.matcher(digits);
        while (gap.find()) {
            length += count(digits.substring(from, gap.start()));
            from = gap.end();
            if (gaps.contains(gap.group())) {
                parts.add(length);
                length = 0;
            }
        }
        parts.add(length + count(digits.substring(from)));
        return parts;
    }

    private static int count(String text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }
}
