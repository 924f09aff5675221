package id.pendamping.planning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number as it was and as it shall be, both as people say them; {@code before} is null for one that is new. */
public record NumberChange(Setting setting, @Nullable BigDecimal before, BigDecimal after) {

    String inOneLine() {
        return setting.name() + ": " + (before == null ? "-" : plain(before)) + " > " + plain(after);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
