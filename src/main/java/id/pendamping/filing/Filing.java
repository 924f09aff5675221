package id.pendamping.filing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One archive and how far it has come.
 *
 * @param sentBy an account id
 * @param total papers in it
 */
public record Filing(
        UUID id,
        String fileName,
        String sentBy,
        Instant sentAt,
        State state,
        int total,
        int done,
        int filed,
        int repeated,
        int notFiled,
        @Nullable Instant finishedAt) {

    /** Where it stands. */
    public enum State {
        WAITING,
        RUNNING,
        FINISHED
    }

    public boolean isOver() {
        return state == State.FINISHED;
    }

    public int percent() {
        return (int) (100L * done / total);
    }

    /** Needed by pages that say how much is left. */
    public int left() {
        return total - done;
    }
}
