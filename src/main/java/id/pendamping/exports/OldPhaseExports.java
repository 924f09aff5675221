package id.pendamping.exports;

import id.pendamping.bulk.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Removes files that were kept for a week. */
@Component
class OldPhaseExports implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(7);

    private final PhaseExportStore store;
    private final Clock clock;

    OldPhaseExports(PhaseExportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-phase-exports";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        store.dropBefore(clock.instant().minus(KEPT));
    }
}
