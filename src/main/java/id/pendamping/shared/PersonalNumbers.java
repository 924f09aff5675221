package id.pendamping.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of persons, phones and bank accounts in words that people typed. They belong to their own fields, where they are
 * sealed; anywhere else their digits are masked. Amounts, dates, numbers of cases and of treasury documents stay.
 */
public final class PersonalNumbers {

    /** Also raised and lowered ones. */
    private static final String DIGIT = "[\\p{Nd}\\u00b2\\u00b3\\u00b9\\u2070\\u2074-\\u2079\\u2080-\\u2089]";

    /** Eight digits or more, with at most two signs between any two of them. */
    private static final Pattern NUMBER = Pattern.compile(DIGIT + "(?:[\\p{Zs}.()\\p{Pd}]{0,2}" + DIGIT + "){7,}+");

    /** A phone in groups that also other signs part. */
    private static final Pattern GROUPED_PHONE = Pattern.compile(
            "(?<!\\d)(?:(?:\\+|00)?62[ ./_,()-]{0,3}|0)8\\d{1,3}" + "(?:[ ./_,()-]{1,3}\\d{3,5}){2,3}(?!\\d)");

    private static final Pattern OTHER_SIGN = Pattern.compile("[/_,]");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:[.,]\\d{3})+");

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
                mask(masked, words, from, number.end());
            }
        }
        String plain = plain(words);
        Matcher phone = GROUPED_PHONE.matcher(plain);
        while (phone.find()) {
            String before = plain.substring(Math.max(0, phone.start() - LOOK_BACK), phone.start());
            if (OTHER_SIGN.matcher(phone.group()).find()
                    && !THOUSANDS.matcher(phone.group()).matches()
                    && !OF_MONEY.matcher(before).find()) {
                masked = masked == null ? new StringBuilder(words) : masked;
                mask(masked, plain, phone.start(), phone.end());
            }
        }
        return masked == null ? words : masked.toString();
    }

    private static void mask(StringBuilder masked, String words, int from, int end) {
        for (int at = from; at < end; at++) {
            if (isDigit(words.charAt(at))) {
                masked.setCharAt(at, MASK);
            }
        }
    }

    private static boolean isDigit(int sign) {
        return Character.isDigit(sign) || Character.getType(sign) == Character.OTHER_NUMBER && isRaised(sign);
    }

    private static boolean isRaised(int sign) {
        return sign == 0xB2 || sign == 0xB3 || sign == 0xB9 || sign >= 0x2070 && sign <= 0x2089;
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
                        isDigit(sign)
                                ? Character.forDigit(Character.getNumericValue(sign), 10)
                                : Character.getType(sign) == Character.DASH_PUNCTUATION
                                        ? '-'
                                        : Character.isSpaceChar(sign) ? ' ' : (char) sign));
        return plain.toString();
    }
}
