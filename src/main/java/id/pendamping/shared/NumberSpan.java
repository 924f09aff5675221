package id.pendamping.shared;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Neighbouring runs of digits in somebody's words, looked at as if they were one number.
 *
 * @param length how many digits it has
 * @param isBehindWord whether a letter stands not far before it
 */
record NumberSpan(String words, List<Run> runs, int length, boolean isBehindWord) {

    private static final int LOOK_BACK = 48;
    private static final String BETWEEN_BOXES = "(?<gap>[^\\d\\p{L}\\x00]{1,4})";
    private static final List<Pattern> BOX = List.of(
            Pattern.compile("\\A" + BETWEEN_BOXES + "\\d(?!\\d)"),
            Pattern.compile("\\A" + BETWEEN_BOXES + "\\d{2}(?!\\d)"));
    /** One digit by itself in front may be the number of a line. */
    private static final List<Pattern> BEHIND_BOX = List.of(
            Pattern.compile("(?<!\\d)\\d[^\\d\\p{L}\\x00]{1,4}\\d" + BETWEEN_BOXES + "$"),
            Pattern.compile("(?<!\\d)\\d{2}" + BETWEEN_BOXES + "$"));

    /** Digits without anything between them, and the signs between them and the digits before. */
    record Run(int begin, int end, String gap, boolean isClose) {

        private static final String CLOSE = " .()-";

        Run(int begin, int end, String gap) {
            this(begin, end, gap, gap.length() <= 2 && gap.chars().allMatch(sign -> CLOSE.indexOf(sign) >= 0));
        }

        int length() {
            return end - begin;
        }
    }

    /** Whether a letter stands not far before this place. */
    static boolean isBehindWord(String words, int begin) {
        for (int at = begin - 1; at >= Math.max(0, begin - LOOK_BACK); at--) {
            if (Character.isLetter(words.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    int begin() {
        return runs.get(0).begin();
    }

    int end() {
        return runs.get(runs.size() - 1).end();
    }

    String digits() {
        var digits = new StringBuilder(length);
        for (Run run : runs) {
            digits.append(words, run.begin(), run.end());
        }
        return digits.toString();
    }

    int lastRun() {
        return runs.get(runs.size() - 1).length();
    }

    int longestRun() {
        int longest = 0;
        for (Run run : runs) {
            longest = Math.max(longest, run.length());
        }
        return longest;
    }

    boolean isOneRun() {
        return runs.size() == 1;
    }

    /** As it is written, signs included. */
    boolean is(Pattern pattern) {
        return pattern.matcher(words).region(begin(), end()).matches();
    }

    /** Whether at most two of the signs that people put into one number part its runs. */
    boolean isClose() {
        for (Run run : runs.subList(1, runs.size())) {
            if (!run.isClose()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the same signs part all runs. */
    boolean isEven() {
        for (Run run : runs.subList(1, runs.size())) {
            if (!run.gap().equals(runs.get(1).gap())) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is written in groups of two to five digits, the last of them perhaps a shorter one, and the same signs part all. */
    boolean isInGroups() {
        int width = runs.get(0).length();
        return (runs.size() > 2 || width > 3)
                && !isOneRun()
                && isEven()
                && width > 1
                && width < 6
                && lastRun() <= width
                && runs.subList(0, runs.size() - 1).stream().allMatch(run -> run.length() == width);
    }

    /** Whether it is written in groups, as people or banks do, and the same signs part all; years beside each other are not. */
    boolean isParted() {
        boolean isLong = runs.size() > 2 && length >= 10 && longestRun() > 2;
        boolean isShort = length < 10 && runs.stream().noneMatch(run -> run.length() < 2);
        boolean isUneven = isEven() && !isOneRun() && longestRun() < 8 && (isLong || isShort);
        return (isInGroups() || isUneven || length < 10 && isEven() && isOfBoxes(1)) && !isOfYears();
    }

    private boolean isOfYears() {
        return runs.stream().allMatch(run -> NumberForms.YEAR
                .matcher(words)
                .region(run.begin(), run.end())
                .matches());
    }

    /** Whether one sign, and no blank, joins all its runs, as in a number that a bank prints. */
    boolean isJoined() {
        String gap = runs.get(runs.size() - 1).gap();
        return runs.size() > 3 && isEven() && gap.length() == 1 && !gap.isBlank() && gap.charAt(0) != ',';
    }

    int kindsOfGaps() {
        return (int) runs.stream().skip(1).map(Run::gap).distinct().count();
    }

    /** Whether it is copied digit by digit or in pairs, as out of the boxes of a form, and is no part of a longer row of such. */
    boolean isOfBoxes(int digits) {
        return runs.stream().allMatch(run -> run.length() == digits)
                && !isPartedLikeThis(BOX.get(digits - 1), end(), Math.min(words.length(), end() + LOOK_BACK))
                && !isPartedLikeThis(BEHIND_BOX.get(digits - 1), Math.max(0, begin() - LOOK_BACK), begin());
    }

    /** Whether another box stands beside it, behind such signs as part these; the number of a line is parted otherwise. */
    private boolean isPartedLikeThis(Pattern box, int from, int to) {
        Matcher beside = box.matcher(words).region(from, to);
        return beside.find() && runs.stream().skip(1).anyMatch(run -> run.gap().equals(beside.group("gap")));
    }

    /** Whether more numbers stand beside it, parted by the same signs. */
    boolean isInLongerRow() {
        String gap = runs.get(runs.size() - 1).gap();
        int before = begin() - gap.length();
        int after = end() + gap.length();
        return before > 0 && words.startsWith(gap, before) && Character.isDigit(words.charAt(before - 1))
                || after < words.length() && words.startsWith(gap, end()) && Character.isDigit(words.charAt(after));
    }

    int kindsOfDigits() {
        return (int) digits().chars().distinct().count();
    }

    /** Like amounts or days beside each other, each of them whole. */
    boolean isOfLongRuns() {
        for (Run run : runs) {
            if (run.length() <= 6) {
                return false;
            }
        }
        return !isOneRun();
    }

    /** Whether that many digits or more stand before a count or a day, which a comma or the like parts from them. */
    boolean isWholeBefore(int digits) {
        return !isOneRun()
                && lastRun() < 3
                && length() - lastRun() >= digits
                && !runs.get(runs.size() - 1).isClose();
    }

    /** Whether it reaches over a line or a cell of a table. */
    boolean isAcrossCells() {
        return runs.stream()
                .skip(1)
                .anyMatch(run -> run.gap().indexOf('\n') >= 0 || run.gap().indexOf('\t') >= 0);
    }

    /** Whether its last run is a short one on a line of its own, like the number of a list. */
    boolean endsInNewLine() {
        Run last = runs.get(runs.size() - 1);
        return !isOneRun() && last.length() < 3 && last.gap().indexOf('\n') >= 0;
    }

    boolean isBefore(Pattern beginning) {
        return beginning
                .matcher(words)
                .region(end(), Math.min(words.length(), end() + LOOK_BACK))
                .lookingAt();
    }

    /** Whether the words right before it end so. */
    boolean isBehind(Pattern ending) {
        return isBehindWord
                && ending.matcher(words)
                        .region(Math.max(0, begin() - LOOK_BACK), begin())
                        .find();
    }

    boolean isBehind(char sign) {
        return begin() > 0 && words.charAt(begin() - 1) == sign;
    }

    boolean beginsWithOneOf(String digits) {
        return digits.indexOf(words.charAt(begin())) >= 0;
    }
}
