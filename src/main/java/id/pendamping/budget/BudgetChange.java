package id.pendamping.budget;

import id.pendamping.group.BudgetLine;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to spend otherwise than planned.
 *
 * @param lineId the planned line; of a new line, the one that its approval made
 * @param category of a new line
 * @param description what the line is for
 * @param verdict missing while the request is open
 */
public record BudgetChange(
        UUID id,
        @Nullable UUID lineId,
        BudgetLine.@Nullable Category category,
        String description,
        Rupiah oldAmount,
        Rupiah newAmount,
        String reason,
        Instant askedAt,
        BudgetChangeDecided.@Nullable Verdict verdict,
        @Nullable String note) {

    public boolean isOpen() {
        return verdict == null;
    }

    public boolean isNewLine() {
        return category != null;
    }
}
