package id.pendamping.group;

import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.util.UUID;

/** One line of the budget plan (RAB). */
public record BudgetLine(
        UUID id,
        int number,
        Category category,
        String description,
        BigDecimal quantity,
        String unit,
        Rupiah unitPrice,
        Rupiah amount,
        boolean prohibited) {

    /** Tools or materials. */
    public enum Category {
        ALAT,
        BAHAN
    }
}
