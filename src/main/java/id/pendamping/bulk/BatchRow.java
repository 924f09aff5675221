package id.pendamping.bulk;

import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subject of a batch.
 *
 * @param foretold the answer of the rehearsal, or null before it
 * @param reasons what spoke against it last
 * @param seen what the subject was like when it was rehearsed, or null where it was not
 */
public record BatchRow(
        int position,
        Subject subject,
        String number,
        String name,
        @Nullable Result foretold,
        Result result,
        List<Refusal> reasons,
        @Nullable String seen) {

    /** Why a row is not decided whose subject is another one than the preview showed. */
    public static final String CHANGED = "refusal.bulk.changed";

    /** {@code REFUSED}: something speaks against it; {@code FAILED}: a fault kept it from being done, again and again. */
    public enum Result {
        WAITING,
        DONE,
        REFUSED,
        FAILED
    }

    /** The result as far as there is one: of the run, or else of the rehearsal. */
    public Result latest() {
        return result == Result.WAITING && foretold != null ? foretold : result;
    }
}
