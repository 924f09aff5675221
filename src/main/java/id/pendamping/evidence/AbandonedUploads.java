package id.pendamping.evidence;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Throws away, now and then, what was begun and never finished. Several nodes do no harm to each other. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "pendamping.jobs", matchIfMissing = true)
class AbandonedUploads {

    private final Uploads uploads;

    AbandonedUploads(Uploads uploads) {
        this.uploads = uploads;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() {
        uploads.dropAbandoned();
    }
}
