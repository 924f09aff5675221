package id.pendamping.group;

import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What budget lines need before they can be written. */
final class LineCheck {

    private static final BigDecimal QUANTITY_BELOW = new BigDecimal("10000000000");

    private LineCheck() {}

    static @Nullable Rupiah total(List<Registration.Line> lines, Objections objections) {
        SortedMap<Integer, Registration.Line> byPlace = new TreeMap<>();
        lines.forEach(line -> byPlace.put(byPlace.size(), line));
        return total(byPlace, objections);
    }

    /** The sum of the lines, or null when a line is not complete; fields are named by the line's place. */
    static @Nullable Rupiah total(SortedMap<Integer, Registration.Line> lines, Objections objections) {
        objections.unless(!lines.isEmpty(), "lines", "refusal.registration.noLines");
        Optional<Rupiah> total = Optional.of(Rupiah.ZERO);
        for (Map.Entry<Integer, Registration.Line> line : lines.entrySet()) {
            Optional<Rupiah> amount = amount(line.getValue(), "lines[" + line.getKey() + "]", objections);
            Optional<Rupiah> before = total;
            total = before.flatMap(sum -> amount.flatMap(more -> sum(sum, more)));
            objections.unless(
                    total.isPresent() || before.isEmpty() || amount.isEmpty(),
                    "lines[" + line.getKey() + "].unitPrice",
                    "refusal.registration.totalTooMuch");
        }
        return total.orElse(null);
    }

    private static Optional<Rupiah> amount(Registration.Line line, String field, Objections objections) {
        objections.present(line.category(), field + ".category");
        objections.name(line.description(), field + ".description", 1, 200);
        objections.text(line.unit(), field + ".unit", 1, 30);
        BigDecimal quantity = line.quantity();
        Rupiah price = line.unitPrice();
        boolean both =
                objections.present(quantity, field + ".quantity") & objections.present(price, field + ".unitPrice");
        if (!both || quantity == null || price == null) {
            return Optional.empty();
        }
        if (quantity.signum() <= 0
                || quantity.stripTrailingZeros().scale() > 2
                || quantity.compareTo(QUANTITY_BELOW) >= 0) {
            objections.add(field + ".quantity", "refusal.registration.quantity");
            return Optional.empty();
        }
        Optional<Rupiah> amount = product(price, quantity);
        objections.unless(amount.isPresent(), field + ".unitPrice", "refusal.registration.tooMuch");
        return amount;
    }

    private static Optional<Rupiah> product(Rupiah price, BigDecimal quantity) {
        try {
            return Optional.of(price.times(quantity));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Rupiah> sum(Rupiah one, Rupiah other) {
        try {
            return Optional.of(one.plus(other));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
