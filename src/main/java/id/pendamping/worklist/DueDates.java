package id.pendamping.worklist;

import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** When a step has to be done, by days where its subject lives. */
@Component
public class DueDates {

    private final Subjects subjects;
    private final Programme programme;
    private final Regions regions;
    private final Clock clock;

    DueDates(Subjects subjects, Programme programme, Regions regions, Clock clock) {
        this.subjects = subjects;
        this.programme = programme;
        this.regions = regions;
        this.clock = clock;
    }

    /** Last day for the step if it began now: the subject's own date, else the programme year's deadline. */
    public LocalDate of(Subject subject, UserTask task) {
        return of(subjects.card(subject), task);
    }

    /** Whether the clocks of the subject stand still because it is suspended. */
    public boolean standStill(Subject subject) {
        return subjects.suspendedSince(subject).isPresent();
    }

    /** The time zone in which days count for the subject. */
    public ZoneId zone(Subject subject) {
        return regions.zoneOf(subjects.card(subject).regency());
    }

    LocalDate of(SubjectCard card, UserTask task) {
        LocalDate today = regions.dayIn(card.regency(), clock.instant());
        return task.due(card.subject())
                .or(() -> programme.deadline(card.programmeYear(), task.key(), today))
                .orElseThrow(() -> new IllegalStateException(
                        "Programme year " + card.programmeYear() + " sets no deadline for " + task.key()));
    }
}
