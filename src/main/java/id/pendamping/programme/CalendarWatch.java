package id.pendamping.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
 * is well and goes on; somebody has to enter the decree of the years that are named.
 */
@Component("calendarHealthIndicator")
class CalendarWatch implements HealthIndicator {

    static final Status INCOMPLETE = new Status("INCOMPLETE");

    private static final Logger log = LoggerFactory.getLogger(CalendarWatch.class);

    private final WorkingDays workingDays;
    private final Programme programme;
    private final RegionDays days;

    CalendarWatch(WorkingDays workingDays, Programme programme, RegionDays days) {
        this.workingDays = workingDays;
        this.programme = programme;
        this.days = days;
    }

    @Override
    public Health health() {
        Map<String, LocalDate> unsure = unsure();
        Health.Builder health = Health.status(unsure.isEmpty() ? Status.UP : INCOMPLETE)
                .withDetail("completeUntil", workingDays.completeUntil().toString());
        if (!unsure.isEmpty()) {
            health.withDetail("missingYears", missingYears(unsure)).withDetail("deadlines", written(unsure));
        }
        return health.build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        Map<String, LocalDate> unsure = unsure();
        if (!unsure.isEmpty()) {
            log.warn(
                    "Holidays and joint leave are known up to {}, but deadlines that begin today reach further and may come"
                            + " out too early: {}. Enter the decree of {} on the page /programme/lists/holidays",
                    workingDays.completeUntil(),
                    written(unsure),
                    missingYears(unsure));
        }
    }

    /** The deadlines that begin today and that days which are not decreed yet may move, by step. */
    private Map<String, LocalDate> unsure() {
        Map<String, LocalDate> unsure = new TreeMap<>(programme.latestDeadlines(days.atMinistry()));
        unsure.values().removeIf(day -> !workingDays.isProvisional(day));
        return unsure;
    }

    private List<Integer> missingYears(Map<String, LocalDate> unsure) {
        int last = unsure.values().stream()
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .getYear();
        return IntStream.rangeClosed(workingDays.completeUntil().getYear() + 1, last)
                .boxed()
                .toList();
    }

    private static Map<String, String> written(Map<String, LocalDate> deadlines) {
        Map<String, String> written = new TreeMap<>();
        deadlines.forEach((step, day) -> written.put(step, day.toString()));
        return written;
    }
}
