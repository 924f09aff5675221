package id.pendamping.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of persons, phones and bank accounts in words that people typed. They belong to their own fields, where they are
 * sealed; anywhere else their digits are masked. Amounts, dates, numbers of cases and of treasury documents stay.
 */
public final class PersonalNumbers {

    /** Eight digits or more, with at most two signs between any two of them. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}(?:[\\p{Zs}.()\\p{Pd}]{0,2}\\p{Nd}){7,}+");

    private static final Pattern DATE = Pattern.compile(
            "(?:\\d{1,2}[-. ]\\d{1,2}[-. ](?:19|20)\\d{2}|(?:19|20)\\d{2}[-.]\\d{2}[-.]\\d{2})(?!\\d)[-. ]?");
    private static final Pattern AMOUNT = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3}|\\p{Zs}\\d{3})+");
    private static final Pattern PHONE = Pattern.compile("(?:(?:00)?62)?0?8[1-9]\\d{6,11}");
    private static final Pattern OF_MONEY = Pattern.compile("(?i)(?:rp|idr)\\.?\\p{Zs}*$");
    private static final Pattern OF_ACCOUNT =
            Pattern.compile("(?i)(?:rek|rekening|norek|account|acc)\\b\\P{Nd}{0,24}$");
    private static final Pattern OF_DOCUMENT =
            Pattern.compile("(?i)(?:sp2d|spm|spp|ntpn|billing|dipa)\\w{0,12}[^\\p{L}\\p{Nd}]{0,6}$");
    private static final Pattern OF_CASE = Pattern.compile("TKM-$");
    private static final Pattern OF_HEX = Pattern.compile("(?<![0-9A-Za-z-])[0-9A-Fa-f-]*[A-Fa-f][0-9A-Fa-f-]*$");

    private static final int LOOK_BACK = 48;
    private static final int NIK = 16;
    private static final int TREASURY = 15;
    private static final int SHORTEST_ACCOUNT = 10;
    private static final int SHORTEST_RUN = 6;
    private static final char MASK = '•';

    private PersonalNumbers() {}

    /** The words with every digit of such a number masked; they stay as long as they were. */
    public static String masked(String words) {
        StringBuilder masked = null;
        Matcher number = NUMBER.matcher(words);
        while (number.find()) {
            int from = number.start() + dateIn(plain(number.group()));
            String before = words.substring(Math.max(0, from - LOOK_BACK), from);
            if (from < number.end()
                    && isPersonal(before, plain(words.substring(from, number.end())), words, number.end())) {
                masked = masked == null ? new StringBuilder(words) : masked;
                for (int at = from; at < number.end(); at++) {
                    if (Character.isDigit(words.charAt(at))) {
                        masked.setCharAt(at, MASK);
                    }
                }
            }
        }
        return masked == null ? words : masked.toString();
    }

    private static boolean isPersonal(String before, String number, String words, int end) {
        String digits = number.replaceAll("\\D", "");
        boolean signed = before.endsWith("+");
        if (OF_CASE.matcher(before).find() || isInHex(before, words, end)) {
            return false;
        }
        boolean amount = !signed
                && (AMOUNT.matcher(number).matches() || OF_MONEY.matcher(before).find());
        boolean zero = digits.startsWith("0");
        if (!amount && PHONE.matcher(digits).matches() && (signed || zero || digits.startsWith("62"))) {
            return true;
        }
        if (amount || digits.length() == TREASURY && OF_DOCUMENT.matcher(before).find()) {
            return false;
        }
        return digits.length() == NIK
                || digits.length() >= SHORTEST_ACCOUNT && (zero || longestRun(number) >= SHORTEST_RUN)
                || OF_ACCOUNT.matcher(before).find() && digits.length() >= 8;
    }

    /** Part of an identifier or a fingerprint. */
    private static boolean isInHex(String before, String words, int end) {
        return end < words.length() && "abcdefABCDEF".indexOf(words.charAt(end)) >= 0
                || OF_HEX.matcher(before).find();
    }

    private static int dateIn(String number) {
        Matcher date = DATE.matcher(number);
        return date.lookingAt() ? date.end() : 0;
    }

    private static int longestRun(String number) {
        int longest = 0;
        for (String run : number.split("\\D+")) {
            longest = Math.max(longest, run.length());
        }
        return longest;
    }

    /** With the digits, blanks and dashes of every script as ours. */
    private static String plain(String number) {
        var plain = new StringBuilder(number.length());
        number.chars()
                .forEach(sign -> plain.append(
                        Character.isDigit(sign)
                                ? Character.forDigit(Character.digit(sign, 10), 10)
                                : Character.getType(sign) == Character.DASH_PUNCTUATION
                                        ? '-'
                                        : Character.isSpaceChar(sign) ? ' ' : (char) sign));
        return plain.toString();
    }
}
