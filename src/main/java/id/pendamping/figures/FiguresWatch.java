package id.pendamping.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether cases stand still in the figures, for health and metrics. The program itself is well then: the figures are a
 * copy and say on their page that they are not complete.
 */
@Component("figuresHealthIndicator")
class FiguresWatch implements HealthIndicator, MeterBinder {

    static final Status INCOMPLETE = new Status("INCOMPLETE");

    private final JdbcClient jdbc;
    private final BrokenLinks links;

    FiguresWatch(JdbcClient jdbc, BrokenLinks links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    @Override
    public Health health() {
        long stopped = stopped();
        return Health.status(stopped > 0 ? INCOMPLETE : Status.UP)
                .withDetail("stopped", stopped)
                .withDetail("brokenLinks", links.count())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pendamping.figures.stopped", this::stopped)
                .description("Cases that stand still in the figures because an event is missing")
                .register(registry);
        Gauge.builder("pendamping.figures.broken.links", links::count)
                .description("Events that did not continue the one read before them: the record was written anew")
                .register(registry);
    }

    private long stopped() {
        return jdbc.sql("""
                        select count(*) from figures_gap
                        where generation = (select generation from figures_shown)""").query(Long.class).single();
    }
}
