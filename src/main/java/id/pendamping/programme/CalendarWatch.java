package id.pendamping.programme;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether the deadlines that begin today still fall on days whose holidays are all known. When they do not the program
 * is well and goes on; somebody has to enter the next decree.
 */
@Component("calendarHealthIndicator")
class CalendarWatch implements HealthIndicator {

    static final Status INCOMPLETE = new Status("INCOMPLETE");

    private static final Logger log = LoggerFactory.getLogger(CalendarWatch.class);

    private final WorkingDays workingDays;
    private final Programme programme;
    private final Clock clock;

    CalendarWatch(WorkingDays workingDays, Programme programme, Clock clock) {
        this.workingDays = workingDays;
        this.programme = programme;
        this.clock = clock;
    }

    @Override
    public Health health() {
        LocalDate latest = latestDeadline();
        return Health.status(workingDays.isProvisional(latest) ? INCOMPLETE : Status.UP)
                .withDetail("completeUntil", workingDays.completeUntil().toString())
                .withDetail("latestDeadline", latest.toString())
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        LocalDate latest = latestDeadline();
        if (workingDays.isProvisional(latest)) {
            log.warn(
                    "Holidays and joint leave are known up to {}, but deadlines that begin today reach {}: they may come"
                            + " out too early. Enter the decree of {} in reference/holidays.csv and"
                            + " reference/decreed-years.csv",
                    workingDays.completeUntil(),
                    latest,
                    workingDays.completeUntil().getYear() + 1);
        }
    }

    private LocalDate latestDeadline() {
        return programme.latestDeadline(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
