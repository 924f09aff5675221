package id.pendamping.deadlines;

import id.pendamping.access.Account;
import id.pendamping.access.SeparationOfDuties;
import id.pendamping.forms.DateInput;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.RealDate;
import id.pendamping.group.GroupSummary;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalReader;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
            @Field(Field.Kind.DIGITS)
            @NotBlank(message = "{constraint.required}")
            @Pattern(regexp = "\\d{0,3}", message = "{constraint.days}")
            @Nullable
            String days,

            @Field(Field.Kind.WORDS)
            @NotBlank(message = "{constraint.required}")
            @Size(max = 1000, message = "{constraint.tooLong}")
            @Nullable
            String reason) {}

    /** On which days the clock stands still, and by which statement of force majeure. */
    public record Standstill(
            @Field @NotBlank(message = "{constraint.required}") @DocumentNumber @Nullable
            String statementNumber,

            @Field(Field.Kind.DATE) @RealDate @Nullable DateInput statementDate,
            @Field(Field.Kind.DATE) @RealDate @Nullable DateInput from,
            @Field(Field.Kind.DATE) @RealDate @Nullable DateInput until,

            @Field(Field.Kind.WORDS)
            @NotBlank(message = "{constraint.required}")
            @Size(max = 1000, message = "{constraint.tooLong}")
            @Nullable
            String reason) {}

    /** Why the clock runs again from today. */
    public record Resumption(
            @Field(Field.Kind.WORDS)
            @NotBlank(message = "{constraint.required}")
            @Size(max = 1000, message = "{constraint.tooLong}")
            @Nullable
            String reason) {}

    private final Deadlines deadlines;
    private final ExtendDue extension;
    private final PauseClock pauses;
    private final Journal journal;
    private final JournalReader reader;
    private final Validator validator;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportClock(
            Deadlines deadlines,
            ExtendDue extension,
            PauseClock pauses,
            Journal journal,
            JournalReader reader,
            Validator validator,
            TransactionTemplate transaction,
            Clock clock) {
        this.deadlines = deadlines;
        this.extension = extension;
        this.pauses = pauses;
        this.journal = journal;
        this.reader = reader;
        this.validator = validator;
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

    public Outcome extend(Account account, GroupSummary group, Extension form) {
        return act(account, group, form, act -> extension.extend(group, form, act));
    }

    public Outcome pause(Account account, GroupSummary group, Standstill form) {
        return act(account, group, form, act -> pauses.pause(group, form, act));
    }

    public Outcome resume(Account account, GroupSummary group, Resumption form) {
        return act(account, group, form, act -> pauses.resume(group, form, act));
    }

    private Outcome act(Account account, GroupSummary group, Record form, Function<Act, Outcome> deed) {
        Outcome outcome = transaction.execute(status -> {
            journal.lock(subject(group.caseId()));
            Outcome result = check(account, group, form);
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

    private Outcome check(Account account, GroupSummary group, Record form) {
        if (!mayMove(account, group)) {
            return Outcome.refused("refusal.due.notYours");
        }
        if (!isRunning(group.caseId())) {
            return Outcome.refused("refusal.due.notInHand");
        }
        Set<ConstraintViolation<Record>> wrong = validator.validate(form);
        return wrong.isEmpty()
                ? Outcome.done()
                : new Outcome.Refused(wrong.stream()
                        .map(violation -> Refusal.at(
                                violation.getPropertyPath().toString(), "refusal.words", violation.getMessage()))
                        .toList());
    }

    private static Subject subject(CaseId caseId) {
        return caseId.subject();
    }
}
