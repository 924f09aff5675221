package id.pendamping.desk;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.SeparationOfDuties;
import id.pendamping.access.Subjects;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalReader;
import id.pendamping.lifecycle.TaskHandedOver;
import id.pendamping.lifecycle.WorkItem;
import id.pendamping.lifecycle.WorkItems;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gives an open task to somebody else, who then does it alone. The mentors' coordinator does that for mentors, the
 * commitment officer for those who work towards his decisions, the budget authority for the officers of the payment.
 */
@Component
public class HandOver {

    /** To whom, and why. */
    public record Command(
            @Field UUID handedTo,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String reason) {}

    private final WorkItems workItems;
    private final Accounts accounts;
    private final Subjects subjects;
    private final JournalReader reader;
    private final Journal journal;

    HandOver(WorkItems workItems, Accounts accounts, Subjects subjects, JournalReader reader, Journal journal) {
        this.workItems = workItems;
        this.accounts = accounts;
        this.subjects = subjects;
        this.reader = reader;
        this.journal = journal;
    }

    /** Empty where nobody hands over what a duty does. */
    public Optional<Deed<Command>> of(WorkItem item) {
        return supervisor(item.duty())
                .map(duty -> Deed.ofSubject(
                        "hand-over-task",
                        duty,
                        Command.class,
                        (subject, command, act) -> handOver(subject, item.step(), command, act)));
    }

    private Outcome handOver(Subject subject, String step, Command command, Act act) {
        WorkItem item = workItems.find(subject, step).orElse(null);
        if (item == null) {
            return Outcome.refused("refusal.handOver.gone");
        }
        Account other = accounts.find(command.handedTo().toString()).orElse(null);
        if (other == null || !mayDo(other, item)) {
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

    /** Whether the other one is not the one who has it, holds its duty in its region and has taken no conflicting one. */
    private boolean mayDo(Account other, WorkItem item) {
        return !other.id().equals(item.assignee())
                && !other.id().equals(item.barred())
                && other.holds(item.duty())
                && other.covers(subjects.card(item.subject()).regency())
                && SeparationOfDuties.conflict(item.duty(), reader.dutiesOf(item.subject(), other.id()))
                        .isEmpty();
    }

    private static Optional<Duty> supervisor(Duty duty) {
        return switch (duty) {
            case MENTOR -> Optional.of(Duty.MENTOR_COORDINATOR);
            case REGISTRAR, VERIFIER, MENTOR_COORDINATOR, REPORT_REVIEWER, MONITOR ->
                Optional.of(Duty.COMMITMENT_OFFICER);
            case COMMITMENT_OFFICER, PAYMENT_OFFICER, TREASURER -> Optional.of(Duty.BUDGET_AUTHORITY);
            case BUDGET_AUTHORITY, AUDITOR, ADMINISTRATOR, AUTOMATION -> Optional.empty();
        };
    }
}
