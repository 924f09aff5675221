package id.pendamping.verifying;

import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Tells a copy that is older as a whole, such as a database that was restored from a backup, from ends that somebody has
 * cut off: of several chains everything is missing that was entered after a moment, and nothing from before it. Ids of
 * events begin with the moment.
 */
final class OlderCopy {

    static final String DATABASE = "older database";
    static final String TOPICS = "older topics";

    /** Transactions that began earlier may have ended later. */
    private static final long TOLERATED_MILLIS = 10_000;

    private static final int TIME = 16;

    private final String kind;
    private final Set<Subject> chains = new HashSet<>();
    private long last = Long.MIN_VALUE;
    private long firstMissing = Long.MAX_VALUE;
    private long lastMissing = Long.MIN_VALUE;

    OlderCopy(String kind) {
        this.kind = kind;
    }

    void has(long millis) {
        last = Math.max(last, millis);
    }

    void lacks(long millis, Subject chain) {
        chains.add(chain);
        firstMissing = Math.min(firstMissing, millis);
        lastMissing = Math.max(lastMissing, millis);
    }

    void tell(Findings findings) {
        if (chains.size() > 1 && firstMissing + TOLERATED_MILLIS >= last) {
            String says =
                    last == Long.MIN_VALUE ? "" : Instant.ofEpochMilli(last).toString();
            findings.fault(Fault.of(kind, "")
                    .in(
                            Fault.OCCURRED_AT,
                            says,
                            Instant.ofEpochMilli(lastMissing).toString()));
        }
    }

    static long millis(UUID event) {
        return event.getMostSignificantBits() >>> TIME;
    }
}
