package id.pendamping.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One building of the figures from the first event on.
 *
 * @param begunBy account id, or {@code command} or {@code program}
 * @param read events read so far, of {@code total} that were on the topic when it was last looked at
 */
public record Generation(
        int id,
        Instant begunAt,
        String begunBy,
        long read,
        long total,
        @Nullable Instant completedAt) {

    public boolean isOver() {
        return completedAt != null;
    }

    /** Done, in whole percent. */
    public int percent() {
        return isOver() ? 100 : total == 0 ? 0 : (int) Math.min(99, read * 100 / total);
    }
}
