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
 */
public record BatchRow(
        int position,
        Subject subject,
        String number,
        String name,
        @Nullable Result foretold,
        Result result,
        List<Refusal> reasons) {

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
