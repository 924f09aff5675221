package id.pendamping.bulk;

import id.pendamping.watching.KeptFigures;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts what the metrics show of whole tables, so that nobody has to when they are read. */
@Component
class CountFigures implements RecurringJob {

    private final KeptFigures figures;

    CountFigures(KeptFigures figures) {
        this.figures = figures;
    }

    @Override
    public String name() {
        return "count-figures";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void run() {
        figures.count();
    }
}
