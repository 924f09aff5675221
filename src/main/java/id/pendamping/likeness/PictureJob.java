package id.pendamping.likeness;

import id.pendamping.bulk.BackgroundJob;
import id.pendamping.bulk.Turn;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the comparisons that wait, on each node one after the other: they would take the processors from those who hand in a
 * report, and the worker from other jobs. Every report that is handed in brings a piece of work; the first of them goes on
 * until nothing waits, and the others leave it to it.
 */
@Component
class PictureJob implements BackgroundJob {

    static final String NAME = "compare-pictures";

    private static final Logger LOG = LoggerFactory.getLogger(PictureJob.class);

    private final PictureComparisons comparisons;
    private final ComparePictures comparing;
    private final AtomicBoolean underWay = new AtomicBoolean();

    PictureJob(PictureComparisons comparisons, ComparePictures comparing) {
        this.comparisons = comparisons;
        this.comparing = comparing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Ran run(String id, Turn turn) {
        do {
            if (!underWay.compareAndSet(false, true)) {
                return Ran.DONE;
            }
            try {
                if (!compareAll(turn)) {
                    return Ran.LEFT_OFF;
                }
            } finally {
                underWay.set(false);
            }
        } while (comparisons.isAnyWaiting()); // left to this one meanwhile
        return Ran.DONE;
    }

    /** False when the turn was over before. */
    private boolean compareAll(Turn turn) {
        while (!turn.isOver()) {
            Optional<UUID> next = comparisons.next();
            if (next.isEmpty()) {
                return true;
            }
            compare(next.get());
        }
        return false;
    }

    /** One that fails does not hold up the others; it is tried again behind them. */
    private void compare(UUID next) {
        try {
            comparing.compare(next);
        } catch (RuntimeException e) {
            LOG.warn("The pictures of report {} were not compared", next, e);
        }
    }
}
