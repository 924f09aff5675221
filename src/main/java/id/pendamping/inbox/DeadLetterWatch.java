package id.pendamping.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How many messages wait for somebody; the program itself is well meanwhile. */
@Component("deadLettersHealthIndicator")
class DeadLetterWatch implements HealthIndicator, MeterBinder {

    private final DeadLetters letters;

    DeadLetterWatch(DeadLetters letters) {
        this.letters = letters;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("open", letters.open()).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pendamping.deadletters.open", letters::open)
                .description("Messages that were set aside and that nobody has dealt with")
                .register(registry);
    }
}
