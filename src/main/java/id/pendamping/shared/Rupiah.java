package id.pendamping.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in whole rupiah, zero or more. Arithmetic is exact or fails with {@link ArithmeticException}. */
public record Rupiah(@JsonValue long amount) implements Comparable<Rupiah> {

    public static final Rupiah ZERO = new Rupiah(0);

    /** The column is {@code NUMERIC(15,0)}. */
    private static final long LARGEST = 999_999_999_999_999L;

    public Rupiah {
        if (amount < 0 || amount > LARGEST) {
            throw new ArithmeticException("Rupiah out of range: " + amount);
        }
    }

    public static Rupiah of(long amount) {
        return new Rupiah(amount);
    }

    public Rupiah plus(Rupiah other) {
        return new Rupiah(Math.addExact(amount, other.amount));
    }

    /** Fails when {@code other} is larger: there is no negative money. */
    public Rupiah minus(Rupiah other) {
        return new Rupiah(Math.subtractExact(amount, other.amount));
    }

    /** Quantity times unit price, rounded half up to whole rupiah (data dictionary, budget lines). */
    public Rupiah times(BigDecimal quantity) {
        return new Rupiah(BigDecimal.valueOf(amount)
                .multiply(quantity)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** This sum, or the other where that is less. */
    public Rupiah atMost(Rupiah other) {
        return isMoreThan(other) ? other : this;
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean isMoreThan(Rupiah other) {
        return amount > other.amount;
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(amount, other.amount);
    }
}
