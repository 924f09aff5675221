package id.pendamping.likeness;

import id.pendamping.bulk.Jobs;
import id.pendamping.bulk.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Begins again with comparisons that failed, or that were under way on a node that has died. */
@Component
class OverlookedComparisons implements RecurringJob {

    private final PictureComparisons comparisons;
    private final Jobs jobs;

    OverlookedComparisons(PictureComparisons comparisons, Jobs jobs) {
        this.comparisons = comparisons;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "overlooked-comparisons";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        if (comparisons.isAnyWaiting()) {
            jobs.begin(PictureJob.NAME, name());
        }
    }
}
