package id.pendamping.supervision;

import id.pendamping.desk.Deed;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.TaskExtended;
import id.pendamping.lifecycle.TaskReminded;
import id.pendamping.programme.Programme;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.Supervision;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the supervisor of an open task may do about it without giving it to somebody else: remind those who can do it, and
 * give them some more working days, once and before the last day, where the programme year counts them.
 */
@Component
public class SupervisedTasks {

    /** Under this name a programme year says how many working days more there may be. */
    private static final String EXTENSION = "extension-working-days";

    /** What is said to those who can do it. */
    public record Reminder(
            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String words) {}

    /** How many working days more, and why. */
    public record Extension(
            @Field @Wording(unreadable = "constraint.days") int days,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String reason) {}

    private final WorkItems workItems;
    private final StepCatalogue steps;
    private final Programme programme;
    private final RegionDays days;
    private final Journal journal;

    SupervisedTasks(WorkItems workItems, StepCatalogue steps, Programme programme, RegionDays days, Journal journal) {
        this.workItems = workItems;
        this.steps = steps;
        this.programme = programme;
        this.days = days;
        this.journal = journal;
    }

    /** Empty where nobody supervises what a duty does. */
    public Optional<Deed<Reminder>> reminder(Duty duty, String step) {
        return Supervision.over(duty)
                .map(supervisor -> Deed.ofSubject(
                        "remind-task",
                        supervisor,
                        Reminder.class,
                        (subject, command, act) -> remind(subject, step, command, act)));
    }

    /** Empty where nobody supervises what a duty does. */
    public Optional<Deed<Extension>> extension(Duty duty, String step) {
        return Supervision.over(duty)
                .map(supervisor -> Deed.ofSubject(
                        "extend-task",
                        supervisor,
                        Extension.class,
                        (subject, command, act) -> extend(subject, step, command, act)));
    }

    /** The most working days by which the task may be extended. */
    public int mostDays(WorkItem item) {
        return programme.term(item.programmeYear(), EXTENSION).orElse(0);
    }

    /** Why the last day of the task cannot be moved; empty when it can. */
    public Optional<Refusal> whyFixed(WorkItem item) {
        if (steps.get(item.step()).due(item.subject()).isPresent() || mostDays(item) == 0) {
            return Optional.of(Refusal.of("refusal.extension.fixed"));
        }
        if (item.term() != null && item.term().extensionDays() > 0) {
            return Optional.of(Refusal.of("refusal.extension.again", item.term().extensionDays()));
        }
        return days.today(item.regency()).isAfter(item.dueOn())
                ? Optional.of(Refusal.of("refusal.extension.over", item.dueOn()))
                : Optional.empty();
    }

    private Outcome remind(Subject subject, String step, Reminder command, Act act) {
        WorkItem item = workItems.find(subject, step).orElse(null);
        if (item == null) {
            return Outcome.refused("refusal.handOver.gone");
        }
        journal.record(new TaskReminded(subject, step, item.dueOn()), act.because(command.words()));
        return Outcome.done();
    }

    private Outcome extend(Subject subject, String step, Extension command, Act act) {
        WorkItem item = workItems.find(subject, step).orElse(null);
        if (item == null) {
            return Outcome.refused("refusal.handOver.gone");
        }
        Refusal fixed = whyFixed(item).orElse(null);
        if (fixed != null) {
            return new Outcome.Refused(List.of(fixed));
        }
        int most = mostDays(item);
        if (command.days() < 1 || command.days() > most) {
            return Outcome.refusedField("days", "refusal.extension.days", most);
        }
        LocalDate dueOn = workItems.extend(item, command.days());
        journal.record(new TaskExtended(subject, step, command.days(), dueOn), act.because(command.reason()));
        return Outcome.done();
    }
}
