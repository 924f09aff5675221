package id.pendamping.registration.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One uploaded file and how far it has come. */
public record Batch(
        UUID id,
        String fileName,
        String uploadedBy,
        Instant uploadedAt,
        State state,
        int rows,
        int groups,
        int done,
        int accepted,
        int corrected,
        int repeated,
        int rejected,
        int failed,
        @Nullable Instant finishedAt) {

    /** Where the import stands; {@code FAILED}: the file could not be read to its end. */
    public enum State {
        WAITING,
        RUNNING,
        FINISHED,
        FAILED
    }

    public boolean isOver() {
        return state == State.FINISHED || state == State.FAILED;
    }

    public int percent() {
        return groups == 0 ? 0 : (int) (100L * done / groups);
    }

    /** Groups worked off so far with this result, or with any. */
    public int count(GroupResult.@Nullable Kind kind) {
        if (kind == null) {
            return done;
        }
        return switch (kind) {
            case ACCEPTED -> accepted;
            case CORRECTED -> corrected;
            case REPEATED -> repeated;
            case REJECTED -> rejected;
            case FAILED -> failed;
        };
    }

    /** Groups that have no case of this file. */
    public int notTaken() {
        return rejected + failed;
    }

    /** Needed by pages that say how much is left. */
    public int left() {
        return groups - done;
    }
}
