package id.pendamping.shared;

import java.util.function.ToIntFunction;

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

    static final int MOST_DIGITS_IN_RUNS = 21;

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
        if (span.isBehind(NumberForms.RUPIAH) || span.isBefore(NumberForms.IN_RUPIAH)) {
            return span.is(NumberForms.AMOUNT_OF_RUPIAH) ? 1 : NOT;
        }
        return span.length() <= 13 && span.is(NumberForms.AMOUNT) ? 10 : NOT;
    }

    private static int day(NumberSpan span) {
        if (span.runs().size() == 3 && span.length() <= 8 && span.is(NumberForms.DATE)) {
            return 10;
        }
        return span.isOneRun() && span.length() == 8 && span.is(NumberForms.COMPACT_DATE) ? 10 : NOT;
    }

    private static int time(NumberSpan span) {
        if (span.isOneRun() || span.runs().size() > 4) {
            return NOT;
        }
        return span.is(NumberForms.TIME) ? 5 : span.is(NumberForms.COMPACT_TIMES) ? 8 : NOT;
    }

    private static int year(NumberSpan span) {
        return span.isOneRun() && span.is(NumberForms.YEAR) ? 10 : NOT;
    }

    private static int treasuryDocument(NumberSpan span) {
        if (span.length() == 15 && span.isEven() && span.isClose() && span.isBehind(NumberForms.OF_DOCUMENT)) {
            return span.isOneRun() || span.isInGroups() ? 1 : NOT;
        }
        return span.is(NumberForms.BUDGET) && span.isBehind(NumberForms.OF_BUDGET) ? 1 : NOT;
    }

    private static int business(NumberSpan span) {
        boolean isLong = span.isOneRun() && span.length() == 13;
        boolean isPhone =
                isLong && (span.digits().startsWith("08") || span.digits().startsWith("62"));
        return isLong && !isPhone && span.isBehind(NumberForms.OF_BUSINESS) ? 1 : NOT;
    }

    private static int village(NumberSpan span) {
        return span.isOneRun()
                        && span.length() == 10
                        && NumberForms.PROVINCE.matcher(span.digits()).lookingAt()
                        && span.isBehind(NumberForms.OF_VILLAGE)
                ? 1
                : NOT;
    }

    private static int coordinates(NumberSpan span) {
        return span.runs().size() == 4 && span.is(NumberForms.COORDINATES) ? 5 : NOT;
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
        if (span.isOneRun() || span.isBehind(NumberForms.OF_NIK) && span.isEven() && !span.isAcrossCells()) {
            return 10;
        }
        boolean plausible = NumberForms.NIK.matcher(span.digits()).matches();
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
                ? isWrittenAsNik(span)
                                && NumberForms.PROVINCE.matcher(span.digits()).lookingAt()
                        ? 24
                        : NOT
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
        if (!NumberForms.PHONE.matcher(digits).matches() || digits.startsWith("8") && !span.isBehind('+')) {
            return span.is(NumberForms.PHONE_WITHOUT_ZERO) ? 14 : NOT;
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
                + (signed || span.isEven() || NumberForms.PREFIX.matcher(digits).lookingAt() ? 0 : 14);
    }

    private static int account(NumberSpan span) {
        if (span.isOneRun() && span.length() >= 10) {
            return 10;
        }
        if (span.length() >= 10 && span.isEven() && span.isOfBoxes(1) && isAccountInBoxes(span)) {
            return 20;
        }
        if (span.length() < 8 || span.length() > 18 || span.isOfLongRuns()) {
            return NOT;
        }
        if (span.isParted() && span.isBehind(NumberForms.OF_ACCOUNT)) {
            return span.isInGroups() && (span.length() >= 10 || span.runs().size() == 2) ? 6 : 12;
        }
        if (span.isWholeBefore(8) && !span.isJoined()) {
            return NOT;
        }
        boolean close = span.isClose();
        if (span.length() == 16 && span.isBehind(NumberForms.OF_CARD) && span.is(NumberForms.CARD)) {
            return 10;
        }
        if (span.isBehind(NumberForms.OF_ACCOUNT) || span.length() >= 10 && span.isBehind(NumberForms.OF_BANK)) {
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
        return span.isBehind(NumberForms.OF_ACCOUNT)
                || span.isBehind(NumberForms.OF_BANK)
                || span.runs().get(1).gap().length() == 1 && span.kindsOfDigits() > 3;
    }

    /** As cards print it. */
    private static int taxNumber(NumberSpan span) {
        boolean isWritten = span.length() == 15
                && (span.is(NumberForms.TAX_NUMBER)
                        || span.isBehind(NumberForms.OF_TAX) && span.is(NumberForms.TAX_DIGITS));
        return isWritten ? 1 : NOT;
    }
}
