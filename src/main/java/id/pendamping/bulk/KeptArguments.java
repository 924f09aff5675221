package id.pendamping.bulk;

import id.pendamping.shared.Rupiah;
import java.time.LocalDate;

/** Arguments of messages as they are kept, so that they can be said in any language later: the first letter tells the type. */
public final class KeptArguments {

    private KeptArguments() {}

    public static String write(Object argument) {
        if (argument instanceof Rupiah rupiah) {
            return "R" + rupiah.amount();
        }
        if (argument instanceof LocalDate date) {
            return "D" + date;
        }
        return argument instanceof Number number ? "N" + number.longValue() : "T" + argument;
    }

    public static Object read(String kept) {
        String value = kept.substring(1);
        return switch (kept.charAt(0)) {
            case 'R' -> Rupiah.of(Long.parseLong(value));
            case 'D' -> LocalDate.parse(value);
            case 'N' -> Long.valueOf(value);
            default -> value;
        };
    }
}
