package id.pendamping.bulk;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Cancels previews that nobody has run within a day: by then the list is another one. */
@Component
class OldPreviews implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(1);

    private final BatchStore store;
    private final BatchEnd end;
    private final Clock clock;

    OldPreviews(BatchStore store, BatchEnd end, Clock clock) {
        this.store = store;
        this.end = end;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-previews";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        store.previewsBefore(clock.instant().minus(KEPT)).forEach(end::cancel);
    }
}
