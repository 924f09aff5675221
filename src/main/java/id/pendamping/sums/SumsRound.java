package id.pendamping.sums;

import id.pendamping.bulk.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the sums of every phase in which a case has moved, a day after they were told last. */
@Component
class SumsRound implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(SumsRound.class);

    private static final Duration DAY = Duration.ofDays(1);

    private final PublishSums publish;
    private final Clock clock;

    SumsRound(PublishSums publish, Clock clock) {
        this.publish = publish;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sums";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        Instant since = clock.instant().minus(DAY);
        for (UUID phase : publish.due(since)) {
            try {
                publish.handle(phase);
            } catch (RuntimeException e) {
                LOG.warn("The sums of phase {} will be told later: {}", phase, e.toString());
            }
        }
    }
}
