package id.pendamping.watching;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.Rest;
import id.pendamping.journal.TimedWork;
import id.pendamping.shared.ProgramClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A node whose clock is wrong. */
class ClockWatchTest {

    private final MachineClock machine = new MachineClock();
    private Rest rest = new Rest(new StaticListableBeanFactory(Map.of()).getBeanProvider(TimedWork.class));
    private final Timers timers = new Timers();

    @Test
    void timedWorkRestsWhileTheClockIsApartFromTheDatabases() {
        ClockWatch watch = watch(new ProgramClock(machine));
        judge(watch);
        assertThat(watch.isTrusted()).isTrue();
        assertThat(timers.isRunning()).isTrue();

        machine.ahead = Duration.ofDays(2);
        judge(watch);
        assertThat(watch.isTrusted()).isFalse();
        assertThat(timers.isRunning()).isFalse();
        assertThat(watch.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(watch.isApart()).isTrue();

        machine.ahead = Duration.ZERO;
        judge(watch);
        assertThat(watch.isTrusted()).isTrue();
        assertThat(timers.isRunning()).isTrue();
    }

    @Test
    void aDeedFromTheFutureIsSaidAndStopsNobody() {
        ClockWatch watch = watch(new ProgramClock(machine));
        Instant now = Clock.systemUTC().instant();
        watch.judge(new ClockWatch.Reference(now, now.plus(Duration.ofDays(2))));
        assertThat(watch.health().getStatus()).isEqualTo(ClockWatch.DOUBTFUL);
        assertThat(watch.isApart()).isFalse();
        assertThat(timers.isRunning()).isTrue();
    }

    @Test
    void aClockThatStandsOnPurposeIsNotCompared() {
        ProgramClock clock = new ProgramClock(machine);
        clock.standAt(Instant.parse("2023-07-24T02:00:00Z"));
        machine.ahead = Duration.ofDays(2);
        ClockWatch watch = watch(clock);
        watch.look();
        assertThat(watch.isTrusted()).isTrue();
    }

    @Test
    void aDoubtEndsWhenTheClockIsStoppedOnPurpose() {
        ProgramClock clock = new ProgramClock(machine);
        ClockWatch watch = watch(clock);
        machine.ahead = Duration.ofDays(2);
        judge(watch);
        assertThat(timers.isRunning()).isFalse();
        clock.standAt(Instant.parse("2023-07-24T02:00:00Z"));
        assertThat(watch.isTrusted()).isTrue();
        assertThat(timers.isRunning()).isTrue();
    }

    @Test
    void aClockThatIsStoppedWhileTheDatabaseIsAskedIsNotCompared() {
        ProgramClock clock = new ProgramClock(machine);
        ClockWatch watch = watch(clock);
        Instant now = Clock.systemUTC().instant();
        machine.ahead = Duration.ofDays(2);
        watch.look(() -> {
            clock.standAt(Instant.parse("2023-07-24T02:00:00Z"));
            return new ClockWatch.Reference(now, now.minusSeconds(5));
        });
        assertThat(watch.isTrusted()).isTrue();
        assertThat(timers.isRunning()).isTrue();
    }

    @Test
    void aClockThatIsSetBetweenTwoLooksIsDoubtedAtOnce() {
        ClockWatch watch = watch(new ProgramClock(machine));
        judge(watch);
        assertThat(rest.isOver()).isTrue();
        assertThat(watch.isApart()).isFalse();
        machine.ahead = Duration.ofDays(2);
        assertThat(rest.isOver()).as("nothing timed begins").isFalse();
        assertThat(watch.isApart()).as("nothing new is taken").isTrue();
        assertThat(Duration.between(Clock.systemUTC().instant(), watch.steadyTime())
                        .abs())
                .as("jobs go by the time that passes")
                .isLessThan(Duration.ofSeconds(5));
        judge(watch);
        assertThat(rest.isOver()).as("found by the look").isFalse();
        machine.ahead = Duration.ofDays(-2);
        assertThat(rest.isOver()).isFalse();
        machine.ahead = Duration.ZERO;
        judge(watch);
        assertThat(rest.isOver()).isTrue();
    }

    private static void judge(ClockWatch watch) {
        Instant now = Clock.systemUTC().instant();
        watch.judge(new ClockWatch.Reference(now, now.minusSeconds(5)));
    }

    private ClockWatch watch(ProgramClock clock) {
        var beans = new StaticListableBeanFactory(Map.of("timers", timers));
        JdbcClient nowhere = JdbcClient.create(new DriverManagerDataSource());
        rest = new Rest(beans.getBeanProvider(TimedWork.class));
        return new ClockWatch(clock, nowhere, rest, Duration.ofMinutes(1), false);
    }

    private static final class Timers implements TimedWork {

        private boolean running = true;

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }

    /** The machine's own clock, and how far somebody has set it forward. */
    private static final class MachineClock extends Clock {

        private Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
