package id.pendamping.door.web;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * How long senders may let one wait.
 *
 * @param strangers for the head of a request, and for the body of one who has not signed in
 * @param grace for the body of one who has signed in, however little comes
 * @param rate what has to come of it in each second after that
 */
record Patience(Duration strangers, Duration grace, DataSize rate) {

    boolean isOverForStrangers(long waitedNanos) {
        return waitedNanos > strangers.toNanos();
    }

    /** How long a reader may take nothing of an answer. */
    Duration ofReaders() {
        return grace.multipliedBy(2);
    }

    boolean isOverForKnown(long waitedNanos, long received) {
        long owed = waitedNanos - grace.toNanos();
        return owed > 0 && received < rate.toBytes() * (owed / 1e9);
    }
}
