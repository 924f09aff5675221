package id.pendamping.tracing;

import id.pendamping.shared.Stage;
import id.pendamping.worklist.WorkItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The case's way through its nine stages. */
public record Spine(List<Knot> knots) {

    /** Where a stage stands. */
    public enum State {
        WALKED,
        HERE,
        /** The case ended here without reaching its goal. */
        ENDED,
        /** The case went past it: nothing of it was asked. */
        SKIPPED,
        NOT
    }

    /**
     * One stage.
     *
     * @param when the day it was reached
     * @param loops how often it was walked again
     * @param item what is waited for, in the stage where the case is
     */
    public record Knot(
            Stage milestone,
            State state,
            @Nullable Instant when,
            int loops,
            @Nullable WorkItem item) {}
}
