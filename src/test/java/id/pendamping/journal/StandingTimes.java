package id.pendamping.journal;

import id.pendamping.shared.ProgramClock;
import java.time.Clock;
import java.time.Duration;

/** Times held against the database's clock, or against nothing, because the clock was stopped on purpose. */
public final class StandingTimes {

    private StandingTimes() {}

    /** Those of a node whose clock goes on. */
    public static RecordedTimes of(Clock clock) {
        return times(new ProgramClock(clock));
    }

    /** Stopped when this clock says now. */
    public static RecordedTimes at(Clock clock) {
        ProgramClock standing = new ProgramClock(clock);
        standing.standAt(clock.instant());
        return times(standing);
    }

    private static RecordedTimes times(ProgramClock clock) {
        return new RecordedTimes(clock, Duration.ofMinutes(1));
    }
}
