package id.pendamping.forms;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;

/** Ways in which people write an amount. */
enum AmountSpelling {
    DIGITS("#", ""),
    POINTS("#.", ""),
    BLANKS("# ", ""),
    NO_BREAK_BLANKS("#\u00a0", ""),
    NARROW_BLANKS("#\u202f", ""),
    ZERO_CENTS("#.", ",00"),
    ZERO_CENTS_ALONE("#", ",00"),
    ENGLISH_ZERO_CENTS("#", ".00"),
    DASH("#.", ",-"),
    CENTS("#", ",37"),
    ENGLISH_CENTS("#", ".5"),
    TEN_THOUSANDTHS("#", ".1250"),
    THREE_DECIMALS("#", ",125"),
    NEGATIVE("-#.", ""),
    EXPONENT("#", "e0");

    private final String digits;
    private final String end;

    AmountSpelling(String digits, String end) {
        this.digits = digits;
        this.end = end;
    }

    /** Whether it can be read as the amount. */
    boolean isPlain() {
        return ordinal() <= DASH.ordinal();
    }

    String write(long amount, Random chance) {
        boolean negative = digits.startsWith("-");
        String form = negative ? digits.substring(1) : digits;
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        if (form.length() > 1) {
            symbols.setGroupingSeparator(form.charAt(1));
        }
        String number = new DecimalFormat(form.length() > 1 ? "#,##0" : "0", symbols).format(amount);
        String[] before = {"", "Rp", "Rp ", "rp. ", "IDR ", "\u200e", " ", "\u00a0Rp\u00a0"};
        return before[chance.nextInt(before.length)]
                + (negative ? "-" : "")
                + number
                + end
                + (chance.nextBoolean() ? "" : "\u00a0");
    }
}
