package id.pendamping.deadlines;

import id.pendamping.access.Account;
import id.pendamping.access.SeparationOfDuties;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.Reading;
import id.pendamping.forms.Wording;
import id.pendamping.group.GroupSummary;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalReader;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the commitment officer may do about a report's last day: extend it once, and stop the clock while the group is
 * kept from its work.
 */
@Component
public class ReportClock {

    /** How many days more, and why. */
    public record Extension(
            @Field @Wording(unreadable = "constraint.days") int days,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String reason) {}

    /** On which days the clock stands still, and by which statement of force majeure. */
    public record Standstill(
            @Field @DocumentNumber String statementNumber,
            @Field LocalDate statementDate,
            @Field LocalDate from,
            @Field LocalDate until,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String reason) {}

    /** Why the clock runs again from today. */
    public record Resumption(
            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String reason) {}

    private final Deadlines deadlines;
    private final ExtendDue extension;
    private final PauseClock pauses;
    private final Journal journal;
    private final JournalReader reader;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportClock(
            Deadlines deadlines,
            ExtendDue extension,
            PauseClock pauses,
            Journal journal,
            JournalReader reader,
            TransactionTemplate transaction,
            Clock clock) {
        this.deadlines = deadlines;
        this.extension = extension;
        this.pauses = pauses;
        this.journal = journal;
        this.reader = reader;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether there is a last day to move: the report is with the group. */
    public boolean isRunning(CaseId caseId) {
        return deadlines.of(caseId).filter(Deadlines.Deadline::inHand).isPresent();
    }

    /** Whether the person is the commitment officer of the region and has taken no conflicting duty on the case. */
    public boolean mayMove(Account account, GroupSummary group) {
        return account.holds(Duty.COMMITMENT_OFFICER)
                && account.covers(group.regency())
                && SeparationOfDuties.conflict(
                                Duty.COMMITMENT_OFFICER, reader.dutiesOf(subject(group.caseId()), account.id()))
                        .isEmpty();
    }

    public Outcome extend(Account account, GroupSummary group, Reading<Extension> reading) {
        return act(account, group, act -> reading.then(command -> extension.extend(group, command, act)));
    }

    public Outcome pause(Account account, GroupSummary group, Reading<Standstill> reading) {
        return act(account, group, act -> reading.then(command -> pauses.pause(group, command, act)));
    }

    public Outcome resume(Account account, GroupSummary group, Reading<Resumption> reading) {
        return act(account, group, act -> reading.then(command -> pauses.resume(group, command, act)));
    }

    private Outcome act(Account account, GroupSummary group, Function<Act, Outcome> deed) {
        Outcome outcome = transaction.execute(status -> {
            journal.lock(subject(group.caseId()));
            Outcome result = check(account, group);
            if (result instanceof Outcome.Done) {
                result = deed.apply(Act.by(account.as(Duty.COMMITMENT_OFFICER), clock.instant()));
            }
            if (result instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return result;
        });
        return Objects.requireNonNull(outcome);
    }

    private Outcome check(Account account, GroupSummary group) {
        if (!mayMove(account, group)) {
            return Outcome.refused("refusal.due.notYours");
        }
        return isRunning(group.caseId()) ? Outcome.done() : Outcome.refused("refusal.due.notInHand");
    }

    private static Subject subject(CaseId caseId) {
        return caseId.subject();
    }
}
