package id.pendamping.supervision;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.SeparationOfDuties;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Reassignment;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalReader;
import id.pendamping.lifecycle.TaskHandedOver;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.Supervision;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives an open task to somebody else, who then does it alone; who may, says {@link Supervision}. */
@Component
public class HandOver implements Reassignment {

    /** Only who has left knows what it asks for. */
    private static final String OF_WHO_LEFT = "write-handover";

    /** To whom, and why. */
    public record Command(
            @Field UUID handedTo,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String reason) {}

    private final WorkItems workItems;
    private final Desk desk;
    private final Accounts accounts;
    private final Subjects subjects;
    private final JournalReader reader;
    private final Journal journal;

    HandOver(
            WorkItems workItems,
            Desk desk,
            Accounts accounts,
            Subjects subjects,
            JournalReader reader,
            Journal journal) {
        this.workItems = workItems;
        this.desk = desk;
        this.accounts = accounts;
        this.subjects = subjects;
        this.reader = reader;
        this.journal = journal;
    }

    /** Empty where nobody hands over what a duty does. */
    public Optional<Deed<Command>> of(WorkItem item) {
        return of(item.duty(), item.step());
    }

    /** The same for a step that need not wait. */
    public Optional<Deed<Command>> of(Duty duty, String step) {
        return Supervision.over(duty).map(supervisor -> Deed.ofSubject(
                        "hand-over-task",
                        supervisor,
                        Command.class,
                        (subject, command, act) -> handOver(subject, step, command, act))
                .evenWhileSuspended());
    }

    @Override
    public boolean isOffered(Account account, SubjectCard card, WorkItem item) {
        return of(item).filter(deed -> !OF_WHO_LEFT.equals(item.step()))
                .filter(deed -> desk.obstacle(account, card, deed).isEmpty())
                .isPresent();
    }

    /** Those of the open tasks that the person may give to somebody else. */
    public List<WorkItem> offered(Account account, SubjectCard card, List<WorkItem> open) {
        return open.stream().filter(item -> isOffered(account, card, item)).toList();
    }

    /** Everybody who may get the task, by name. */
    public List<Account> candidates(WorkItem item) {
        Map<String, Set<Duty>> acted = reader.dutiesOf(item.subject());
        String regency = subjects.card(item.subject()).regency();
        return accounts.holding(item.duty()).stream()
                .filter(other -> mayDo(other, item, regency, acted.getOrDefault(other.id(), Set.of())))
                .toList();
    }

    private Outcome handOver(Subject subject, String step, Command command, Act act) {
        WorkItem item = workItems.find(subject, step).orElse(null);
        if (item == null) {
            return Outcome.refused("refusal.handOver.gone");
        }
        Account other = accounts.find(command.handedTo().toString()).orElse(null);
        String regency = subjects.card(subject).regency();
        if (other == null || !mayDo(other, item, regency, reader.dutiesOf(subject, other.id()))) {
            return Outcome.refusedField("handedTo", "refusal.handOver.unfit");
        }
        workItems.handOver(item, other.id());
        journal.record(
                new TaskHandedOver(
                        subject,
                        step,
                        Optional.ofNullable(item.assignee())
                                .map(UUID::fromString)
                                .orElse(null),
                        command.handedTo()),
                act.because(command.reason()));
        return Outcome.done();
    }

    /** Whether the other account does not have the task yet, holds its duty in its region and took no conflicting one. */
    private static boolean mayDo(Account other, WorkItem item, @Nullable String regency, Set<Duty> acted) {
        return !other.id().equals(item.assignee())
                && !other.id().equals(item.barred())
                && other.holds(item.duty())
                && other.covers(regency)
                && SeparationOfDuties.conflict(item.duty(), acted).isEmpty();
    }
}
