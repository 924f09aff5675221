package id.pendamping.sheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a workbook shows the number in a cell, as far as it says whether that is a date or which digits are shown. */
final class NumberFormat {

    static final NumberFormat GENERAL = new NumberFormat("General");

    private static final Pattern CONDITION = Pattern.compile("\\[[<>=][^]]*]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^]]*]");
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");

    private final String code;

    NumberFormat(String code) {
        this.code = code;
    }

    /** One of the formats that a workbook names by number only. */
    static NumberFormat numbered(int id) {
        boolean date = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
        return date ? new NumberFormat("d/m/yyyy") : id == 1 ? new NumberFormat("0") : GENERAL;
    }

    boolean isDate() {
        String plain = LITERALS.matcher(
                        IN_BRACKETS.matcher(code.toLowerCase(Locale.ROOT)).replaceAll(""))
                .replaceAll("");
        return !plain.contains("general")
                && !plain.contains("standard")
                && (plain.contains("y") || plain.contains("d") || plain.contains("mmm"));
    }

    /** What is shown of a whole number, where the format has a place for each digit. */
    Optional<String> shown(BigDecimal number) {
        String digits = number.toPlainString();
        String section = section();
        if (CONDITION.matcher(code).find() || !digits.matches("\\d+")) {
            return Optional.empty();
        }
        String mask = IN_BRACKETS.matcher(section).replaceAll("");
        var shown = new StringBuilder();
        int left = digits.length();
        int places = 0;
        for (int i = mask.length() - 1; i >= 0; i--) {
            char sign = mask.charAt(i);
            boolean escaped = i > 0 && mask.charAt(i - 1) == '\\';
            if (escaped) {
                shown.append(sign);
                i--;
            } else if (sign == '"') {
                int begin = mask.lastIndexOf('"', i - 1);
                if (begin < 0) {
                    return Optional.empty();
                }
                shown.append(new StringBuilder(mask.substring(begin + 1, i)).reverse());
                i = begin;
            } else if (sign == '0') {
                places++;
                shown.append(left > 0 ? digits.charAt(--left) : '0');
            } else if ("-+() /:".indexOf(sign) >= 0) {
                shown.append(sign);
            } else {
                return Optional.empty();
            }
        }
        return places > 1 && left == 0 ? Optional.of(shown.reverse().toString()) : Optional.empty();
    }

    /** The part for positive numbers. */
    private String section() {
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char sign = code.charAt(i);
            quoted ^= sign == '"';
            if (sign == '\\') {
                i++;
            } else if (sign == ';' && !quoted) {
                return code.substring(0, i);
            }
        }
        return code;
    }
}
