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
 * @param verdict missing while the request is open, and of one that was dropped
 * @param droppedAt when the way of its case ended before anybody had decided
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
        @Nullable String note,
        @Nullable Instant droppedAt) {

    public boolean isOpen() {
        return verdict == null && droppedAt == null;
    }

    /** Of a page: open, dropped, or what was decided. */
    public String state() {
        if (droppedAt != null) {
            return "DROPPED";
        }
        return verdict == null ? "OPEN" : verdict.name();
    }

    public boolean isNewLine() {
        return category != null;
    }
}
