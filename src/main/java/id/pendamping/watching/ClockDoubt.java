package id.pendamping.watching;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the clock of a node cannot be trusted. */
enum ClockDoubt {
    /** It differs from the database's. */
    APART_FROM_DATABASE,
    /**
     * The database's agrees, but both are before what is on record already. Nothing comes too early by it, so that work
     * goes on: else one deed from the future would stop every node until that day.
     */
    BEHIND_RECORD,
    /** It was set while the program ran. */
    SET;

    /** Whether a deadline might fire before its day. */
    boolean stopsTimedWork() {
        return this != BEHIND_RECORD;
    }

    /**
     * What speaks against the clock.
     *
     * @param recorded when the last entry of the journal was made
     * @param moved how much further the clock went than time did since the program started; negative when it went back
     */
    static Optional<ClockDoubt> of(
            Instant now, Instant database, @Nullable Instant recorded, Duration moved, Duration tolerated) {
        if (Duration.between(database, now).abs().compareTo(tolerated) > 0) {
            return Optional.of(APART_FROM_DATABASE);
        }
        if (recorded != null && recorded.isAfter(now.plus(tolerated))) {
            return Optional.of(BEHIND_RECORD);
        }
        return moved.abs().compareTo(tolerated) > 0 ? Optional.of(SET) : Optional.empty();
    }
}
