package id.pendamping.evidence;

import id.pendamping.bulk.RecurringJob;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Throws away, now and then, what was begun and never finished. */
@Component
class AbandonedUploads implements RecurringJob {

    private final Uploads uploads;

    AbandonedUploads(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public String name() {
        return "abandoned-uploads";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        uploads.dropAbandoned();
    }
}
