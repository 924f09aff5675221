package id.pendamping.journal;

import id.pendamping.shared.ProgramClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Times held against the database's clock, or against nothing, because the clock was stopped on purpose. */
public final class StandingTimes {

    private StandingTimes() {}

    /** Those of a node with this clock. */
    public static RecordedTimes of(Clock clock) {
        return new RecordedTimes(new ProgramClock(clock), Duration.ofMinutes(1));
    }

    public static RecordedTimes compared() {
        ProgramClock clock = new ProgramClock(Clock.systemUTC());
        clock.standAt(Instant.EPOCH);
        return new RecordedTimes(clock, Duration.ofMinutes(1));
    }
}
