package id.pendamping.journal.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far publishing is behind, for health and metrics. Being behind is no illness of the program: officers go on
 * working while the broker is away, so the program's own health stays as it is.
 */
@Component("relayHealthIndicator")
class RelayWatch implements HealthIndicator, MeterBinder {

    static final Status BEHIND = new Status("BEHIND");

    private static final Duration TOLERATED = Duration.ofSeconds(60);
    private static final int MOST_COUNTED = 10_000;

    /** What waits, since when by the program's clock, and how many subjects are set aside. */
    record Backlog(long pending, Duration age, long parked) {}

    private final JdbcClient jdbc;
    private final Relay relay;
    private final Clock clock;

    RelayWatch(JdbcClient jdbc, Relay relay, Clock clock) {
        this.jdbc = jdbc;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Backlog backlog = backlog();
        boolean isBehind = backlog.parked() > 0 || backlog.age().compareTo(TOLERATED) > 0;
        return Health.status(isBehind ? BEHIND : Status.UP)
                .withDetail("pending", backlog.pending())
                .withDetail("age", backlog.age().toString())
                .withDetail("parked", backlog.parked())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        relay.times().bindTo(registry);
        Gauge.builder("pendamping.relay.pending", () -> backlog().pending())
                .description("Entries that the broker has not acknowledged; no more than 10,000 are counted")
                .register(registry);
        Gauge.builder("pendamping.relay.age", () -> backlog().age().toSeconds())
                .description("How long the oldest of them has been waiting")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("pendamping.relay.parked", () -> backlog().parked())
                .description("Subjects set aside because their next event can never be sent")
                .register(registry);
    }

    Backlog backlog() {
        return jdbc.sql("""
                        select (select count(*) from (select 1 from journal_pending limit :most) p) as pending,
                               (select j.occurred_at from journal_pending p join journal j on j.event_id = p.event_id
                                 order by p.pos limit 1) as oldest,
                               (select count(*) from journal_parked) as parked""")
                .param("most", MOST_COUNTED)
                .query((row, number) ->
                        new Backlog(row.getLong("pending"), since(row.getTimestamp("oldest")), row.getLong("parked")))
                .single();
    }

    private Duration since(@Nullable Timestamp oldest) {
        Instant now = clock.instant();
        return oldest == null || oldest.toInstant().isAfter(now)
                ? Duration.ZERO
                : Duration.between(oldest.toInstant(), now);
    }
}
