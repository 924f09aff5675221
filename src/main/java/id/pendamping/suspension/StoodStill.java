package id.pendamping.suspension;

import id.pendamping.programme.DueTerm;
import id.pendamping.programme.LastDay;
import id.pendamping.programme.WorkingDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days on which the clocks of a case have stood still so far. A day counts once, however many reasons it had and whenever
 * they became known, so a last day is counted anew from the day on which its term began.
 */
public record StoodStill(List<HeldDates.Pause> pauses) {

    public StoodStill {
        pauses = pauses.stream()
                .sorted(Comparator.comparing(HeldDates.Pause::from).thenComparing(HeldDates.Pause::goesOn))
                .toList();
    }

    /** A term in working days is longer by the working days among them, one in days of the calendar by all of them. */
    public LastDay of(DueTerm term, WorkingDays workingDays) {
        DueTerm paused = term.pausedFor((int) since(term.begunOn()).count());
        int days = term.days() + term.extensionDays();
        if (term.isInWorkingDays()) {
            int more = (int)
                    since(term.begunOn()).filter(workingDays::isWorkingDay).count();
            return new LastDay(workingDays.after(term.begunOn(), days + more), paused);
        }
        LocalDate on = term.begunOn().plusDays(days + paused.pauseDays());
        return new LastDay(paused.pauseDays() == 0 ? on : workingDays.onOrAfter(on), paused);
    }

    private Stream<LocalDate> since(LocalDate began) {
        return pauses.stream()
                .flatMap(pause -> pause.from().datesUntil(pause.goesOn()))
                .filter(day -> !day.isBefore(began))
                .distinct();
    }
}
