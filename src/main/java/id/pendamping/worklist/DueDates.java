package id.pendamping.worklist;

import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.programme.DueTerm;
import id.pendamping.programme.Edition;
import id.pendamping.programme.LastDay;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.programme.WorkingDays;
import id.pendamping.shared.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a step has to be done, by days where its subject lives. */
@Component
public class DueDates {

    /** Under this name a programme year says how many working days before the last one people are warned. */
    private static final String WARNING = "warning-working-days";

    /**
     * The last day of a task.
     *
     * @param tellOn the first day on which somebody has to be told of it
     */
    record Due(LocalDate on, DueTerm term, LocalDate tellOn) {}

    private final Subjects subjects;
    private final Programme programme;
    private final WorkingDays workingDays;
    private final Regions regions;
    private final List<TermOfStep> terms;
    private final Clock clock;

    DueDates(
            Subjects subjects,
            Programme programme,
            WorkingDays workingDays,
            Regions regions,
            List<TermOfStep> terms,
            Clock clock) {
        this.subjects = subjects;
        this.programme = programme;
        this.workingDays = workingDays;
        this.regions = regions;
        this.terms = List.copyOf(terms);
        this.clock = clock;
    }

    /** Last day for the step if it began now: the subject's own date, else the programme year's deadline. */
    public LocalDate of(Subject subject, UserTask task) {
        return of(subjects.card(subject), task).on();
    }

    /** Whether the clocks of the subject stand still. */
    public boolean standStill(Subject subject) {
        return subjects.isClockStopped(subject);
    }

    /** The time zone in which days count for the subject. */
    public ZoneId zone(Subject subject) {
        return regions.zoneOf(subjects.card(subject).regency());
    }

    Due of(SubjectCard card, UserTask task) {
        LocalDate today = today(card);
        return task.due(card.subject())
                .map(on -> new Due(
                        on,
                        term(card.subject(), task.key())
                                .orElseGet(() -> DueTerm.ofDays(today, (int) ChronoUnit.DAYS.between(today, on))),
                        tellOn(card.edition(), today, on)))
                .orElseGet(() -> byTheYear(card, task.key(), today));
    }

    /** The last day, moved by working days. */
    Due extended(SubjectCard card, WorkItem item, int days) {
        LocalDate on = workingDays.after(item.dueOn(), days);
        LocalDate today = today(card);
        DueTerm before = item.term() == null
                ? DueTerm.ofDays(today, (int) ChronoUnit.DAYS.between(today, item.dueOn()))
                : item.term();
        return new Due(on, before.extendedBy(days), tellOn(card.edition(), today, on));
    }

    /** The last day after days on which the subject stood still. */
    Due paused(SubjectCard card, LastDay last) {
        return new Due(last.on(), last.term(), tellOn(card.edition(), today(card), last.on()));
    }

    private Optional<DueTerm> term(Subject subject, String step) {
        return terms.stream()
                .filter(known -> known.step().equals(step))
                .findFirst()
                .flatMap(known -> known.term().apply(subject));
    }

    private LocalDate today(SubjectCard card) {
        return regions.dayIn(card.regency(), clock.instant());
    }

    private Due byTheYear(SubjectCard card, String step, LocalDate today) {
        int days = programme
                .deadlineDays(card.edition(), step)
                .orElseThrow(() -> new IllegalStateException(card.edition() + " sets no deadline for " + step));
        LocalDate on = workingDays.after(today, days);
        return new Due(on, DueTerm.ofWorkingDays(today, days), tellOn(card.edition(), today, on));
    }

    /** Nobody is warned on the day on which the last day was set; what cannot be warned of is told when it is over. */
    private LocalDate tellOn(Edition edition, LocalDate today, LocalDate due) {
        LocalDate warned =
                workingDays.before(due, programme.term(edition, WARNING).orElse(0));
        LocalDate earliest = workingDays.onOrAfter(today.plusDays(1));
        LocalDate on = warned.isBefore(earliest) ? earliest : warned;
        return on.isAfter(due) ? due.plusDays(1) : on;
    }
}
