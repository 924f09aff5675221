package id.pendamping.notices;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which messages do not get through, for health and metrics. The program is well while they do not: everybody reads the
 * same on the page of messages.
 */
@Component("deliveriesHealthIndicator")
class DeliveryWatch implements HealthIndicator, MeterBinder {

    static final Status UNDELIVERED = new Status("UNDELIVERED");

    private static final Duration RECENT = Duration.ofDays(1);
    private static final Duration TOLERATED = Duration.ofHours(1);

    /** How many are due, how many of them for too long, how many were given up, and how many of those lately. */
    record Backlog(long due, long overdue, long givenUp, long givenUpLately) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryWatch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Backlog backlog = backlog();
        boolean isWell = backlog.overdue() == 0 && backlog.givenUpLately() == 0;
        return Health.status(isWell ? Status.UP : UNDELIVERED)
                .withDetail("due", backlog.due())
                .withDetail("overdue", backlog.overdue())
                .withDetail("givenUp", backlog.givenUp())
                .withDetail("givenUpLately", backlog.givenUpLately())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pendamping.notices.due", () -> backlog().due())
                .description("Messages whose time has come and that have not been sent")
                .register(registry);
        Gauge.builder("pendamping.notices.overdue", () -> backlog().overdue())
                .description("Those that have been due for more than an hour")
                .register(registry);
        Gauge.builder("pendamping.notices.given.up", () -> backlog().givenUp())
                .description("Messages that were given up")
                .register(registry);
    }

    Backlog backlog() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select count(*) filter (where state = 'PLANNED' and not_before <= :now) as due,
                            count(*) filter (where state = 'PLANNED' and not_before <= :late) as overdue,
                            count(*) filter (where state = 'GIVEN_UP') as given_up,
                            count(*) filter (where state = 'GIVEN_UP' and given_up_at > :recent) as given_up_lately
                        from notice_delivery where state in ('PLANNED', 'GIVEN_UP')""")
                .param("now", Timestamp.from(now))
                .param("late", Timestamp.from(now.minus(TOLERATED)))
                .param("recent", Timestamp.from(now.minus(RECENT)))
                .query(Backlog.class)
                .single();
    }
}
