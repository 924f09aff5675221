package id.pendamping.bulk;

import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deed for many subjects, and how far it has come.
 *
 * @param round counts how often it was begun or resumed; only the last round goes on
 * @param rehearsed rows of the preview so far
 * @param objected rows of the preview that something speaks against
 */
public record Batch(
        UUID id,
        String deed,
        String title,
        String command,
        Duty duty,
        List<BulkOrder.Condition> filter,
        String askedBy,
        Instant askedAt,
        State state,
        int round,
        int total,
        int rehearsed,
        int objected,
        int done,
        int refused,
        int failed,
        List<String> regencies,
        @Nullable Instant endedAt) {

    /** From the preview to the end. */
    public enum State {
        PREVIEW,
        RUNNING,
        PAUSED,
        FINISHED,
        CANCELLED
    }

    /** Whether every row of the preview has its answer. */
    public boolean isRehearsed() {
        return rehearsed == total;
    }

    public boolean isPreview() {
        return state == State.PREVIEW;
    }

    /** Whether the worker has something to do. */
    public boolean isUnderWay() {
        return state == State.RUNNING || state == State.PREVIEW && !isRehearsed();
    }

    public boolean isOver() {
        return state == State.FINISHED || state == State.CANCELLED;
    }

    /** Rows that are worked off, of the preview or of the run. */
    public int worked() {
        return isPreview() ? rehearsed : done + refused + failed;
    }

    public int left() {
        return total - done - refused - failed;
    }

    public int percent() {
        return (int) (100L * worked() / total);
    }

    Subject subject() {
        return new Subject(Subject.Kind.BATCH, id.toString());
    }
}
