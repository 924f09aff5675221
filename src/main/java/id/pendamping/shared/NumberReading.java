package id.pendamping.shared;

import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * What a number in prose may be, and how far-fetched that is. The numbers of a person are at least as far-fetched as what
 * else looks the same.
 */
enum NumberReading {
    AMOUNT(false, NumberReading::amount),
    DATE(false, NumberReading::day),
    TIME(false, NumberReading::time),
    YEAR(false, NumberReading::year),
    TREASURY_DOCUMENT(false, NumberReading::treasuryDocument),
    BUSINESS(false, NumberReading::business),
    VILLAGE(false, NumberReading::village),
    COORDINATES(false, NumberReading::coordinates),
    NIK(true, NumberReading::nik),
    PHONE(true, NumberReading::phone),
    ACCOUNT(true, NumberReading::account),
    TAX_NUMBER(true, NumberReading::taxNumber),
    /** A count, a house number, a part of something else. */
    OTHER(false, NumberReading::other);

    /** It cannot be read so. */
    static final int NOT = -1;

    private final boolean personal;
    private final ToIntFunction<NumberSpan> strain;

    NumberReading(boolean personal, ToIntFunction<NumberSpan> strain) {
        this.personal = personal;
        this.strain = strain;
    }

    boolean isPersonal() {
        return personal;
    }

    /** How far-fetched it is to read this so, or {@link #NOT}. */
    int strain(NumberSpan span) {
        int much = strain.applyAsInt(span);
        return much == NOT || !personal ? much : much + 1;
    }

    private static int amount(NumberSpan span) {
        if (span.runs().size() > 6 || span.isBehind('+')) {
            return NOT;
        }
        if (span.isBehind(Forms.RUPIAH) || span.isBefore(Forms.IN_RUPIAH)) {
            return span.is(Forms.AMOUNT_OF_RUPIAH) ? 1 : NOT;
        }
        return span.length() <= 13 && span.is(Forms.AMOUNT) ? 10 : NOT;
    }

    private static int day(NumberSpan span) {
        if (span.runs().size() == 3 && span.length() <= 8 && span.is(Forms.DATE)) {
            return 10;
        }
        return span.isOneRun() && span.length() == 8 && span.is(Forms.COMPACT_DATE) ? 10 : NOT;
    }

    private static int time(NumberSpan span) {
        if (span.runs().size() > 4) {
            return NOT;
        }
        return span.is(Forms.TIME) ? 5 : span.is(Forms.COMPACT_TIMES) ? 8 : NOT;
    }

    private static int year(NumberSpan span) {
        return span.isOneRun() && span.is(Forms.YEAR) ? 10 : NOT;
    }

    private static int treasuryDocument(NumberSpan span) {
        return span.isOneRun() && span.length() == 15 && span.isBehind(Forms.OF_DOCUMENT) ? 1 : NOT;
    }

    private static int business(NumberSpan span) {
        boolean isPhone = span.digits().startsWith("08") || span.digits().startsWith("62");
        return span.isOneRun() && span.length() == 13 && !isPhone && span.isBehind(Forms.OF_BUSINESS) ? 1 : NOT;
    }

    private static int village(NumberSpan span) {
        return span.isOneRun()
                        && span.length() == 10
                        && Forms.PROVINCE.matcher(span.digits()).lookingAt()
                        && span.isBehind(Forms.OF_VILLAGE)
                ? 1
                : NOT;
    }

    private static int coordinates(NumberSpan span) {
        return span.is(Forms.COORDINATES) ? 5 : NOT;
    }

    private static int other(NumberSpan span) {
        if (!span.isOneRun()) {
            return NOT;
        }
        return span.length() < 10 ? 15 : 200;
    }

    /** What names a province and a day of birth; and what is at least written as one. */
    private static int nik(NumberSpan span) {
        if (span.length() != 16) {
            return NOT;
        }
        if (span.isOneRun() || span.isBehind(Forms.OF_NIK) && span.isEven() && !span.isAcrossCells()) {
            return 10;
        }
        boolean plausible = Forms.NIK.matcher(span.digits()).matches();
        boolean few = span.runs().size() <= 4 || span.runs().size() <= 6 && !span.isInLongerRow();
        if (span.isOfLongRuns() && (!span.isClose() || span.isAcrossCells())) {
            return NOT;
        }
        if (span.isEven() && plausible && (few || span.lastRun() == 4)) {
            return 10;
        }
        if (plausible
                && span.kindsOfGaps() <= 2
                && span.kindsOfDigits() > 3
                && (span.isOfBoxes(2) || span.isOfBoxes(1))) {
            return span.isEven() ? 10 : 24;
        }
        if (!few || span.isAcrossCells() || span.lastRun() < 4) {
            return NOT;
        }
        return span.isEven()
                ? isWrittenAsNik(span) && Forms.PROVINCE.matcher(span.digits()).lookingAt() ? 24 : NOT
                : span.kindsOfGaps() == 2 && plausible ? 24 : NOT;
    }

    private static boolean isWrittenAsNik(NumberSpan span) {
        return span.runs().size() > 2 && span.longestRun() <= 6 && span.isClose();
    }

    private static int phone(NumberSpan span) {
        if (span.length() < 9 || span.length() > 16 || !span.beginsWithOneOf("068")) {
            return NOT;
        }
        String digits = span.digits();
        if (!Forms.PHONE.matcher(digits).matches() || digits.startsWith("8") && !span.isBehind('+')) {
            return span.is(Forms.PHONE_WITHOUT_ZERO) ? 14 : NOT;
        }
        boolean inSmallGroups = span.runs().size() > 2
                && span.runs().subList(1, span.runs().size() - 1).stream().anyMatch(run -> run.length() < 3);
        if (span.longestRun() < 3 && !span.isEven() || span.isWholeBefore(10)) {
            return NOT;
        }
        boolean signed = span.isBehind('+');
        boolean asAmount = digits.startsWith("62") && !signed;
        if (asAmount && !span.isClose() && span.isInLongerRow()) {
            return NOT;
        }
        return 10
                + (span.endsInNewLine() ? 17 : 0)
                + (inSmallGroups ? 15 : 0)
                + (span.kindsOfGaps() > 2 ? 12 : 0)
                + (asAmount ? 4 : 0)
                + (signed || span.isEven() || Forms.PREFIX.matcher(digits).lookingAt() ? 0 : 14);
    }

    private static int account(NumberSpan span) {
        if (span.isOneRun() && span.length() >= 10) {
            return 10;
        }
        if (span.length() >= 10 && span.isEven() && span.isOfBoxes(1) && isAccountInBoxes(span)) {
            return 20;
        }
        if (span.length() < 8 || span.length() > 18 || span.isOfLongRuns() || span.isWholeBefore(8)) {
            return NOT;
        }
        boolean close = span.isClose();
        if (span.isBehind(Forms.OF_CARD) && span.is(Forms.CARD)) {
            return 10;
        }
        if (span.isBehind(Forms.OF_ACCOUNT) || span.length() >= 10 && span.isBehind(Forms.OF_BANK)) {
            return !close && span.longestRun() < 6 ? NOT : span.isEven() ? 10 : 24;
        }
        boolean fromZero = span.digits().startsWith("0") && !span.digits().startsWith("000") && span.longestRun() >= 3;
        if (span.length() < 10 || !close || span.longestRun() < 6 && !fromZero) {
            return NOT;
        }
        return !span.isEven() ? 36 : fromZero ? 23 : 25;
    }

    /** Counts from one to five or ticks stand beside each other likewise, most often in a list with blanks. */
    private static boolean isAccountInBoxes(NumberSpan span) {
        return span.isBehind(Forms.OF_ACCOUNT)
                || span.isBehind(Forms.OF_BANK)
                || span.runs().get(1).gap().length() == 1 && span.kindsOfDigits() > 3;
    }

    /** As cards print it. */
    private static int taxNumber(NumberSpan span) {
        return span.is(Forms.TAX_NUMBER) || span.isBehind(Forms.OF_TAX) && span.is(Forms.TAX_DIGITS) ? 1 : NOT;
    }

    private static final class Forms {

        static final Pattern RUPIAH = Pattern.compile("(?i)(?<!\\p{L})(?:rp|idr)\\.?\\s*$");
        static final Pattern IN_RUPIAH = Pattern.compile("(?i)\\s?(?:,-\\s?)?rupiah");
        private static final String THOUSANDS =
                "(?:(?:\\.\\d{3}){1,5}|(?:,\\d{3}){1,5}|(?: \\d{3}){1,5})(?:[.,]\\d{2})?";
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
        static final Pattern COMPACT_TIMES =
                Pattern.compile("(?:[01]\\d|2[0-3])[0-5]\\d ?- ?(?:[01]\\d|2[0-3])[0-5]\\d");

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
        static final Pattern TAX_DIGITS =
                Pattern.compile("\\d{2}[. ]?\\d{3}[. ]?\\d{3}[. ]?\\d[-. ]?\\d{3}[. ]?\\d{3}");
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

        private static final String RIGHT_BEHIND =
                "(?!\\p{L})[\\s:=.#()-]{0,4}(?:(?:no|nomor|number|adalah|is)(?!\\p{L})[\\s:=.#()-]{0,4}){0,2}$";
        static final Pattern OF_BUSINESS =
                Pattern.compile("(?i)(?<!\\p{L})(?:(?:ber)?nib(?: usaha)?|nomor induk (?:ber)?usaha)" + RIGHT_BEHIND);
        static final Pattern OF_VILLAGE = Pattern.compile(
                "(?i)(?<!\\p{L})(?:kode(?:[ /](?:desa|kelurahan|wilayah|kemendagri|bps)){1,3}|(?:village|region) code)"
                        + RIGHT_BEHIND);
    }
}
