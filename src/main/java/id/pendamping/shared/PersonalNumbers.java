package id.pendamping.shared;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of persons, phones and bank accounts in words that people typed. They belong to their own fields, where they are
 * sealed; anywhere else their digits are masked. Amounts, dates, numbers of cases and of treasury documents stay.
 */
public final class PersonalNumbers {

    /** Eight digits or more, with at most two signs between any two of them. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ .()-]{0,2}\\d){7,}+");

    private static final String WIDE = "[\\s./_,:;()\\[\\]|+=\\\\*~'\\u00b7\\u2022\\u2219\\u2026-]";

    /** A phone in groups, whatever parts them; a group that may begin another phone belongs to that. */
    private static final Pattern GROUPED_PHONE =
            Pattern.compile("(?<!\\d)(?:(?:\\+|00)?62" + WIDE + "{0,4}|0)8\\d{1,3}(?:" + WIDE + "{1,4}\\d{6,9}|(?:"
                    + WIDE + "{1,4}\\d{3,5}){2}(?:" + WIDE + "{1,4}(?!08)\\d{2,5})?)(?!\\d)");

    private static final Pattern RUN = Pattern.compile("\\d+");
    private static final Pattern PARTING = Pattern.compile(WIDE + "{1,4}");

    /** Sixteen digits that name a province and a day of birth. */
    private static final Pattern NIK = Pattern.compile("(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])\\d{4}"
            + "(?:[04][1-9]|[1256]\\d|[37][01])(?:0[1-9]|1[0-2])\\d{6}");

    private static final Pattern GROUPED_ACCOUNT = Pattern.compile("(?<!\\d)\\d+(?:" + WIDE + "\\d+){1,20}");

    /** What stands for something else, with all of its digits. */
    private static final Pattern KNOWN = Pattern.compile(
            // money, and what is grouped as money is
            "(?i:rp|idr)\\.?\\s*+(?:[1-9]\\d{0,2}(?:(?:\\.\\d{3}){1,6}|(?:,\\d{3}){1,6}|(?: (?!08)\\d{3}){1,6})(?!\\d)|[1-9]\\d*)"
                    + "(?:[.,]\\d{2}(?!\\d))?"
                    + "|(?<![\\d.,+-])(?<!\\+62 )[1-9]\\d{0,2}(?:(?:\\.\\d{3}){1,6}|(?:,\\d{3}){1,6})(?:[.,]\\d{2})?"
                    + "(?![\\d-]|[.,]\\d)"
                    // days
                    + "|(?<![\\d./-])(?:[0-2]?\\d|3[01])(?:[-./](?:0?\\d|1[0-2])[-./]|(?<!\\d \\d{1,2}) (?:0?\\d|1[0-2]) )"
                    + "(?:19|20)\\d{2}(?!\\d)"
                    + "|(?<![\\d./-])(?:19|20)\\d{2}[-./](?:0\\d|1[0-2])[-./](?:[0-2]\\d|3[01])(?!\\d)"
                    + "|(?<!\\d)(?:[0-2]?\\d|3[01]) (?i:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)\\p{L}{0,6}\\.?"
                    + " (?:19|20)\\d{2}(?!\\d)|(?i:pukul|jam|at) \\d{1,2}[.:]\\d{2}(?!\\d)"
                    // the year of a document's number
                    + "|(?<=\\p{L}/|(?<!\\d)\\d{1,4}/)(?:19|20)\\d{2}(?![\\d/])"
                    // cases and documents of the treasury
                    + "|TKM-[\\d-]+|(?i:sp2d|spm|spp|ntpn|billing|dipa)\\w{0,12}[^\\p{L}\\d]{0,6}\\d{15}(?!\\d)"
                    // identifiers and fingerprints
                    + "|(?<![0-9A-Za-z])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Za-z])"
                    + "|(?<![0-9A-Za-z-])(?=[0-9-]*+[A-Fa-f][A-Fa-f-]*+[0-9][0-9-]*+[A-Fa-f][A-Fa-f-]*+[0-9])"
                    + "[0-9A-Fa-f-]++(?![0-9A-Za-z])");

    private static final Pattern BLANK_AMOUNT = Pattern.compile("[1-9]\\d{0,2}(?: \\d{3}){1,6}");
    private static final Pattern PHONE = Pattern.compile("(?:(?:00)?62)?0?8[1-9]\\d{6,11}");
    private static final Pattern OF_ACCOUNT =
            Pattern.compile("(?i)(?:rek|rekening|norek|account|acc)\\b[^\\d\\x00]{0,24}$");

    private static final int LOOK_BACK = 48;
    private static final int NIK_DIGITS = 16;
    private static final int MOST_GROUPS = 6;
    private static final int SHORTEST_ACCOUNT = 10;
    private static final int SHORTEST_NAMED_ACCOUNT = 8;
    private static final int SHORTEST_RUN = 6;
    private static final char MASK = '•';
    private static final char TAKEN = '\0';

    private final String words;
    private final StringBuilder masked;
    private String left;

    private PersonalNumbers(String words) {
        this.words = words;
        this.masked = new StringBuilder(words);
        this.left = plain(words);
    }

    /** The words with every digit of such a number masked; they stay as long as they were. */
    public static String masked(String words) {
        return words.chars().filter(PersonalNumbers::isDigit).count() < SHORTEST_NAMED_ACCOUNT
                ? words
                : new PersonalNumbers(words).masked();
    }

    /** What is known for what it is goes first, so that nothing beside it is taken for a part of it. */
    private String masked() {
        take(KNOWN, known -> true, false);
        take(NUMBER, this::isPersonal, true);
        take(GROUPED_PHONE, phone -> true, true);
        takeGroupedNiks();
        take(GROUPED_ACCOUNT, this::isNamedAccount, true);
        return masked.toString();
    }

    private void take(Pattern pattern, Predicate<MatchResult> condition, boolean mask) {
        StringBuilder rest = null;
        Matcher found = pattern.matcher(left);
        while (found.find()) {
            if (condition.test(found)) {
                rest = rest == null ? new StringBuilder(left) : rest;
                take(found.start(), found.end(), rest, mask);
            }
        }
        left = rest == null ? left : rest.toString();
    }

    private void take(int begin, int end, StringBuilder rest, boolean mask) {
        for (int at = begin; at < end; at++) {
            rest.setCharAt(at, TAKEN);
            if (mask && isDigit(words.charAt(at))) {
                masked.setCharAt(at, MASK);
            }
        }
    }

    /** In up to six groups, whatever other numbers stand before and after. */
    private void takeGroupedNiks() {
        List<MatchResult> runs = RUN.matcher(left).results().toList();
        StringBuilder rest = new StringBuilder(left);
        for (int first = 0; first < runs.size(); first++) {
            int last = lastOfNik(runs, first);
            if (last >= 0) {
                take(runs.get(first).start(), runs.get(last).end(), rest, true);
                first = last;
            }
        }
        left = rest.toString();
    }

    private int lastOfNik(List<MatchResult> runs, int first) {
        var digits = new StringBuilder();
        for (int at = first; at < Math.min(runs.size(), first + MOST_GROUPS); at++) {
            MatchResult run = runs.get(at);
            boolean isParted = at == first
                    || PARTING.matcher(left.substring(runs.get(at - 1).end(), run.start()))
                            .matches();
            digits.append(run.group());
            if (!isParted || digits.length() > NIK_DIGITS) {
                return -1;
            }
            if (NIK.matcher(digits).matches()) {
                return at;
            }
        }
        return -1;
    }

    private boolean isPersonal(MatchResult number) {
        String digits = digits(number);
        boolean signed = before(number).endsWith("+");
        boolean zero = digits.startsWith("0");
        if (!signed && BLANK_AMOUNT.matcher(number.group()).matches()) {
            return false;
        }
        return PHONE.matcher(digits).matches() && (signed || zero || digits.startsWith("62"))
                || digits.length() == NIK_DIGITS
                || digits.length() >= SHORTEST_ACCOUNT && (zero || longestRun(number) >= SHORTEST_RUN)
                || isOfAccount(number);
    }

    private boolean isNamedAccount(MatchResult number) {
        return longestRun(number) >= SHORTEST_RUN
                && digits(number).length() >= SHORTEST_NAMED_ACCOUNT
                && isOfAccount(number);
    }

    private boolean isOfAccount(MatchResult number) {
        return OF_ACCOUNT.matcher(before(number)).find();
    }

    private String before(MatchResult number) {
        return left.substring(Math.max(0, number.start() - LOOK_BACK), number.start());
    }

    private static String digits(MatchResult number) {
        return number.group().replaceAll("\\D", "");
    }

    private static int longestRun(MatchResult number) {
        int longest = 0;
        for (String run : number.group().split("\\D+")) {
            longest = Math.max(longest, run.length());
        }
        return longest;
    }

    private static boolean isDigit(int sign) {
        return Character.isDigit(sign) || Character.getType(sign) == Character.OTHER_NUMBER && isRaised(sign);
    }

    private static boolean isRaised(int sign) {
        return sign == 0xB2 || sign == 0xB3 || sign == 0xB9 || sign >= 0x2070 && sign <= 0x2089;
    }

    /** With the digits, blanks and dashes of every script as ours. */
    private static String plain(String number) {
        var plain = new StringBuilder(number.length());
        number.chars()
                .forEach(sign -> plain.append(
                        isDigit(sign)
                                ? Character.forDigit(Character.getNumericValue(sign), 10)
                                : Character.getType(sign) == Character.DASH_PUNCTUATION
                                        ? '-'
                                        : Character.isSpaceChar(sign) ? ' ' : (char) sign));
        return plain.toString();
    }
}
