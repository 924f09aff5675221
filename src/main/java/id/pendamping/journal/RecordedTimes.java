package id.pendamping.journal;

import id.pendamping.shared.ProgramClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the time of each entry and signature against the database's clock within its own transaction, so that nothing stands
 * on record from the future because a clock was set under way. A clock that somebody has stopped on purpose is not compared.
 */
@Component
public class RecordedTimes {

    private final ProgramClock clock;
    private final Duration tolerated;

    RecordedTimes(ProgramClock clock, @Value("${pendamping.clock.tolerated:1m}") Duration tolerated) {
        this.clock = clock;
        this.tolerated = tolerated;
    }

    /** The moment of what is about to be signed, with which the database agrees. */
    public Instant now(JdbcClient database) {
        Instant now = clock.instant();
        check(
                now,
                database.sql("select clock_timestamp()")
                        .query(Timestamp.class)
                        .single()
                        .toInstant());
        return now;
    }

    /** {@code recorded}: what the entry says; {@code inDatabase}: when the database took it. */
    void check(Instant recorded, Instant inDatabase) {
        if (clock.isStanding()) {
            return;
        }
        Instant here = clock.instant();
        boolean isApart = Duration.between(inDatabase, here).abs().compareTo(tolerated) > 0;
        if (isApart || recorded.isAfter(inDatabase.plus(tolerated))) {
            throw new ClockApart(isApart ? here : recorded, inDatabase);
        }
    }
}
