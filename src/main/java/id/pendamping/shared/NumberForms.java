package id.pendamping.shared;

import java.util.regex.Pattern;

/** How amounts, days, numbers of people and of papers are written in prose, and the words in front of them. */
final class NumberForms {

    static final Pattern RUPIAH = Pattern.compile("(?i)(?<!\\p{L})(?:rp|idr)\\.?\\s*$");
    static final Pattern IN_RUPIAH = Pattern.compile("(?i)\\s?(?:,-\\s?)?rupiah");
    private static final String THOUSANDS = "(?:(?:\\.\\d{3}){1,5}|(?:,\\d{3}){1,5}|(?: \\d{3}){1,5})(?:[.,]\\d{2})?";
    static final Pattern AMOUNT = Pattern.compile("[1-9]\\d{0,2}" + THOUSANDS + "|[1-9]\\d{4,8}[.,]\\d{2}");
    static final Pattern AMOUNT_OF_RUPIAH =
            Pattern.compile("[1-9]\\d{0,2}" + THOUSANDS + "|[1-9]\\d{0,14}(?:[.,]\\d{2})?");

    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    static final Pattern DATE = Pattern.compile(
            DAY + "([-./ ])" + MONTH + "\\1(?:19|20)\\d{2}|(?:19|20)\\d{2}([-./])" + MONTH + "\\2" + DAY);
    static final Pattern COMPACT_DATE = Pattern.compile("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
            + "|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d{2}");
    static final Pattern TIME =
            Pattern.compile("(?:[01]?\\d|2[0-3])(?:\\.[0-5]\\d|:[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?)");
    static final Pattern COMPACT_TIMES = Pattern.compile("(?:[01]\\d|2[0-3])[0-5]\\d ?- ?(?:[01]\\d|2[0-3])[0-5]\\d");

    static final Pattern PROVINCE = Pattern.compile("1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7]");
    /** A province, and a day of birth to which 40 is added for women. */
    static final Pattern NIK =
            Pattern.compile("(?:" + PROVINCE + ")\\d{4}(?:[04][1-9]|[1256]\\d|[37][01])(?:0[1-9]|1[0-2])\\d{6}");

    static final Pattern OF_NIK = Pattern.compile("(?i)\\b(?:nik|ktp|kk)\\b[^\\d\\x00]{0,24}$");
    static final Pattern COORDINATES = Pattern.compile("\\d{1,2}\\.\\d{4,8}(?:[,;] ?| )\\d{2,3}\\.\\d{4,8}");

    static final Pattern PHONE = Pattern.compile("(?:(?:00)?62)?0?8[1-9]\\d{6,11}");
    /** What the operators have been given. */
    static final Pattern PREFIX =
            Pattern.compile("(?:(?:00)?62)?0?8(?:1[1-9]|2[1-38]|3[1-38]|5[1-35-9]|7[7-9]|8[1-9]|9[5-9])");

    static final Pattern PHONE_WITHOUT_ZERO = Pattern.compile("8[1-9]\\d{1,2}([- ])\\d{4}\\1\\d{3,5}");

    static final Pattern TAX_NUMBER = Pattern.compile("\\d{2}\\.\\d{3}\\.\\d{3}\\.\\d[-.]\\d{3}\\.\\d{3}");
    static final Pattern TAX_DIGITS = Pattern.compile("\\d{2}[. ]?\\d{3}[. ]?\\d{3}[. ]?\\d[-. ]?\\d{3}[. ]?\\d{3}");
    static final Pattern OF_TAX = Pattern.compile("(?i)\\bnpwp\\b[^\\d\\x00]{0,24}$");
    static final Pattern CARD = Pattern.compile("\\d{4}([- ])\\d{4}\\1\\d{4}\\1\\d{4}");
    static final Pattern OF_CARD = Pattern.compile("(?i)\\b(?:kartu|debit|atm|card)\\b[^\\d\\x00]{0,24}$");

    static final Pattern OF_ACCOUNT =
            Pattern.compile("(?i)\\b(?:no)?(?:rek|rekening|account|acc)(?:nya)?\\b[^\\d\\x00]{0,24}$");
    static final Pattern OF_BANK =
            Pattern.compile("(?i)\\b(?:bank|bri|bni|bca|bsi|btn|mandiri|va)\\b[^\\d\\x00]{0,24}$");
    /** What is named or written in between is where the money goes. */
    static final Pattern OF_DOCUMENT = Pattern.compile(
            "(?i)(?<!\\p{L})(?:sp2d|spm|spp|ntpn|billing|dipa)(?:number|code)?(?!\\p{L})"
                    + "(?!.*(?:\\d{8}|\\b(?:ke|tujuan|bank|bri|bni|bca|bsi|btn|mandiri|(?:no)?rek\\w*|account|acc|hp|wa|telp|nik)\\b))"
                    + "[^;]{0,40}$",
            Pattern.DOTALL);

    /** Of a budget, and of an account within it. */
    static final Pattern BUDGET = Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{1,2}(?:\\.\\d{3,6}){1,3}(?:/\\d{4})?");

    static final Pattern OF_BUDGET = Pattern.compile("(?i)\\b(?:dipa|mak)\\b[^\\d\\x00]{0,8}$");

    private static final String RIGHT_BEHIND =
            "(?!\\p{L})[\\s:=.#()-]{0,4}(?:(?:no|nomor|number|adalah|is)(?!\\p{L})[\\s:=.#()-]{0,4}){0,2}$";
    static final Pattern OF_BUSINESS =
            Pattern.compile("(?i)(?<!\\p{L})(?:(?:ber)?nib(?: usaha)?|nomor induk (?:ber)?usaha)" + RIGHT_BEHIND);
    static final Pattern OF_VILLAGE = Pattern.compile(
            "(?i)(?<!\\p{L})(?:kode(?:[ /](?:desa|kelurahan|wilayah|kemendagri|bps)){1,3}|(?:village|region) code)"
                    + RIGHT_BEHIND);

    private NumberForms() {}
}
