package id.pendamping.group;

import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.util.Optional;

/** The arithmetic of budget plans. */
final class BudgetArithmetic {

    private BudgetArithmetic() {}

    /** Quantity times price, or empty where that is more money than can be written down. */
    static Optional<Rupiah> amount(BigDecimal quantity, Rupiah unitPrice) {
        try {
            return Optional.of(unitPrice.times(quantity));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /**
     * Share of the tools in percent, rounded away from the middle of the band that the programme allows, so that no
     * plan gets into the band by rounding.
     */
    static int toolsPercent(long tools, long total, int bandLeast, int bandMost) {
        if (total == 0) {
            return 0;
        }
        boolean above = 200 * tools > total * (bandLeast + bandMost);
        return (int) (above ? -Math.floorDiv(-100 * tools, total) : Math.floorDiv(100 * tools, total));
    }
}
