package id.pendamping.ranking;

import id.pendamping.bulk.Jobs;
import id.pendamping.bulk.RecurringJob;
import id.pendamping.programme.Programme;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks for phases whose year is over and in which somebody still waits for a place. */
@Component
class YearEndWatch implements RecurringJob {

    private final UnservedStore unserved;
    private final FiscalYear fiscalYear;
    private final Programme programme;
    private final Jobs jobs;

    YearEndWatch(UnservedStore unserved, FiscalYear fiscalYear, Programme programme, Jobs jobs) {
        this.unserved = unserved;
        this.fiscalYear = fiscalYear;
        this.programme = programme;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "reserve-at-year-end";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        programme.phases().stream()
                .filter(phase -> fiscalYear.isOver(phase) && unserved.isAnybodyLeft(phase.id()))
                .forEach(phase -> jobs.begin(EndOfReserve.NAME, phase.id().toString()));
    }
}
