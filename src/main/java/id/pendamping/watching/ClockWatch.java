package id.pendamping.watching;

import id.pendamping.journal.Rest;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.ProgramOnly;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the clock of this node with the database's, with the record and with the time that really passed. While it
 * cannot be trusted timed work rests here, because a deadline that has fired cannot be taken back; while it is apart from
 * the database's nothing new is taken either, because it would stand on record under a wrong hour. A clock that somebody has
 * stopped on purpose, as for playing a year, is not compared.
 */
@Component("clockHealthIndicator")
@ProgramOnly
public class ClockWatch implements HealthIndicator {

    static final Status DOUBTFUL = new Status("CLOCK_DOUBTFUL");

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final ProgramClock clock;
    private final JdbcClient jdbc;
    private final Rest rest;
    private final Duration tolerated;
    private final boolean isDemonstration;
    private final long startedNanos = System.nanoTime();
    private final Instant started;
    private volatile Optional<ClockDoubt> doubt = Optional.empty();
    private volatile @Nullable Trusted trusted;

    /** @param tolerated difference of clocks that is none */
    ClockWatch(
            ProgramClock clock,
            JdbcClient jdbc,
            Rest rest,
            @Value("${pendamping.clock.tolerated:1m}") Duration tolerated,
            @Value("${pendamping.demo:false}") boolean isDemonstration) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.rest = rest;
        this.tolerated = tolerated;
        this.isDemonstration = isDemonstration;
        this.started = clock.machineTime();
        clock.listen(standing -> standing.ifPresent(moment -> trust()));
        rest.alsoWhile(this::hasJumped);
    }

    /** When the clock was last found to be right, by itself and by the time that passes. */
    private record Trusted(Instant at, long nanos) {}

    private synchronized void trust() {
        doubt = Optional.empty();
        trusted = null;
        rest.end(Rest.Reason.CLOCK);
    }

    /** Times to compare with: the database's, and that of the latest entry of the journal. */
    record Reference(Instant now, @Nullable Instant recorded) {}

    boolean isTrusted() {
        return doubt.isEmpty();
    }

    /** Whether what is done here would stand on record under an hour that is not the database's. */
    public boolean isApart() {
        return hasJumped()
                || doubt.filter(ClockDoubt.APART_FROM_DATABASE::equals).isPresent();
    }

    /** The time of this machine as it passes, whatever its clock was set to since it was last found to be right. */
    public Instant steadyTime() {
        Trusted last = trusted;
        return last == null || isDemonstration
                ? clock.machineTime()
                : last.at().plusNanos(System.nanoTime() - last.nanos());
    }

    /** Whether it has been set since it was last looked at; a computer that carries a demonstration about wakes up later. */
    private boolean hasJumped() {
        return !clock.isStanding()
                && Duration.between(steadyTime(), clock.machineTime()).abs().compareTo(tolerated) > 0;
    }

    @Override
    public Health health() {
        return doubt.map(why -> Health.status(why == ClockDoubt.APART_FROM_DATABASE ? Status.OUT_OF_SERVICE : DOUBTFUL)
                        .withDetail("why", why)
                        .build())
                .orElseGet(() -> Health.up().build());
    }

    /** Looks once; what cannot be asked now is asked the next time. */
    void look() {
        look(this::ask);
    }

    void look(Supplier<Reference> asking) {
        if (clock.isStanding()) {
            return;
        }
        try {
            judgeUnlessStopped(asking.get());
        } catch (DataAccessException away) {
            LOG.debug("The database's clock cannot be read now", away);
        } catch (RuntimeException e) {
            LOG.error("The clock could not be judged", e);
        }
    }

    /** Somebody may have stopped the clock while the database was asked. */
    private synchronized void judgeUnlessStopped(Reference reference) {
        if (!clock.isStanding()) {
            judge(reference);
        }
    }

    private Reference ask() {
        return jdbc.sql("select clock_timestamp() as now,"
                        + " (select occurred_at from journal_entry order by event_id desc limit 1) as recorded")
                .query(ClockWatch::read)
                .single();
    }

    private static Reference read(ResultSet row, int number) throws SQLException {
        Timestamp recorded = row.getTimestamp("recorded");
        return new Reference(row.getTimestamp("now").toInstant(), recorded == null ? null : recorded.toInstant());
    }

    void judge(Reference reference) {
        Instant now = clock.machineTime();
        Duration passed = Duration.ofNanos(System.nanoTime() - startedNanos);
        // a computer that carries a demonstration about is put to sleep
        Duration moved = isDemonstration ? Duration.ZERO : Duration.between(started.plus(passed), now);
        Optional<ClockDoubt> found = ClockDoubt.of(now, reference.now(), reference.recorded(), moved, tolerated);
        if (found.filter(ClockDoubt::stopsTimedWork).isEmpty()) {
            trusted = new Trusted(now, System.nanoTime());
        }
        if (found.equals(doubt)) {
            return;
        }
        doubt = found;
        if (found.isPresent()) {
            LOG.error(
                    "The clock of this node cannot be trusted ({}): {} here, {} in the database. Timed work {}.",
                    found.get(),
                    now.truncatedTo(ChronoUnit.SECONDS),
                    reference.now().truncatedTo(ChronoUnit.SECONDS),
                    found.get().stopsTimedWork() ? "rests" : "goes on");
        } else {
            LOG.warn("The clock of this node can be trusted again.");
        }
        if (found.filter(ClockDoubt::stopsTimedWork).isPresent()) {
            rest.begin(Rest.Reason.CLOCK);
        } else {
            rest.end(Rest.Reason.CLOCK);
        }
    }
}
