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
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.programme.ReportTiming;
import id.pendamping.programme.WorkingDays;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the commitment officer may do about a report's last day: extend it once, and stop the clock while the group is
 * kept from its work. Both are asked of the table of due dates anew (D4); a revision keeps its own day, moved by pauses.
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

    private record Moved(
            LocalDate dueOn,
            @Nullable Integer rulesVersion,
            @Nullable List<String> inputs) {}

    private final DeadlineBook deadlines;
    private final DueTable table;
    private final Programme programme;
    private final WorkingDays workingDays;
    private final Regions regions;
    private final Journal journal;
    private final JournalReader reader;
    private final Validator validator;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportClock(
            DeadlineBook deadlines,
            DueTable table,
            Programme programme,
            WorkingDays workingDays,
            Regions regions,
            Journal journal,
            JournalReader reader,
            Validator validator,
            TransactionTemplate transaction,
            Clock clock) {
        this.deadlines = deadlines;
        this.table = table;
        this.programme = programme;
        this.workingDays = workingDays;
        this.regions = regions;
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
        return act(account, group, form, act -> extend(group, form, act));
    }

    public Outcome pause(Account account, GroupSummary group, Standstill form) {
        return act(account, group, form, act -> pause(group, form, act));
    }

    public Outcome resume(Account account, GroupSummary group, Resumption form) {
        return act(account, group, form, act -> resume(group, form, act));
    }

    private Outcome extend(GroupSummary group, Extension form, Act act) {
        Deadlines.Deadline now = deadlines.of(group.caseId()).orElseThrow();
        LocalDate today = today(group, act);
        int most = timing(group).extensionDays();
        int days = Integer.parseInt(Objects.requireNonNull(form.days()).strip());
        if (now.term() > 0) {
            return Outcome.refused("refusal.due.revision");
        }
        if (now.extensionDays() > 0) {
            return Outcome.refused("refusal.due.extended", now.extensionDays());
        }
        if (today.isAfter(now.dueOn())) {
            return Outcome.refused("refusal.due.over", now.dueOn());
        }
        if (days < 1 || days > most) {
            return Outcome.refusedField("days", "refusal.due.days", most);
        }
        DueTable.Due due = table.ask(group.caseId(), now.pauseDays(), days);
        deadlines.extend(group.caseId(), days, due.on(), today);
        journal.record(
                new ReportDueExtended(group.caseId(), days, due.on(), due.rulesVersion(), due.inputs()),
                act.because(form.reason()));
        return Outcome.done();
    }

    private Outcome pause(GroupSummary group, Standstill form, Act act) {
        Deadlines.Deadline now = deadlines.of(group.caseId()).orElseThrow();
        LocalDate today = today(group, act);
        var pause = new Deadlines.Pause(
                date(form.from()),
                date(form.until()),
                now.term(),
                Objects.requireNonNull(form.statementNumber()),
                date(form.statementDate()));
        List<Refusal> wrong = check(group, now, pause, today);
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        deadlines.pause(group.caseId(), pause, act.actor().id());
        Moved moved = move(group.caseId(), now, today);
        journal.record(
                new ReportClockPaused(
                        group.caseId(),
                        pause.statementNumber(),
                        pause.statementDate(),
                        pause.from(),
                        pause.until(),
                        pause.days(),
                        moved.dueOn(),
                        moved.rulesVersion(),
                        moved.inputs()),
                act.because(form.reason()));
        return Outcome.done();
    }

    private List<Refusal> check(GroupSummary group, Deadlines.Deadline now, Deadlines.Pause pause, LocalDate today) {
        List<Refusal> wrong = new ArrayList<>();
        LocalDate credited = table.credited(group.caseId());
        if (pause.statementDate().isAfter(today)) {
            wrong.add(Refusal.at("statementDate", "refusal.due.future"));
        }
        if (pause.from().isAfter(today)) {
            wrong.add(Refusal.at("from", "refusal.due.future"));
        } else if (pause.from().isBefore(credited)) {
            wrong.add(Refusal.at("from", "refusal.due.beforeFunds", credited));
        }
        int left = timing(group).pauseDays() - now.pauseDays();
        if (pause.until().isBefore(pause.from())) {
            wrong.add(Refusal.at("until", "refusal.due.backwards"));
        } else if (pause.days() > left) {
            wrong.add(Refusal.at("until", "refusal.due.pauseDays", pause.days(), left));
        } else if (now.pauses().stream().anyMatch(other -> other.overlaps(pause.from(), pause.until()))) {
            wrong.add(Refusal.at("from", "refusal.due.overlap"));
        }
        return wrong;
    }

    private Outcome resume(GroupSummary group, Resumption form, Act act) {
        Deadlines.Deadline now = deadlines.of(group.caseId()).orElseThrow();
        LocalDate today = today(group, act);
        Deadlines.Pause running = now.pauseOn(today).orElse(null);
        if (running == null) {
            return Outcome.refused("refusal.due.running");
        }
        Deadlines.Pause ended = running.endingOn(running.from().isBefore(today) ? today.minusDays(1) : running.from());
        deadlines.shorten(group.caseId(), ended.from(), ended.until());
        Moved moved = move(group.caseId(), now, today);
        journal.record(
                new ReportClockResumed(
                        group.caseId(),
                        ended.from(),
                        ended.until(),
                        ended.days(),
                        moved.dueOn(),
                        moved.rulesVersion(),
                        moved.inputs()),
                act.because(form.reason()));
        return Outcome.done();
    }

    /** The last day after the pauses have changed. Once it is over, the ladder goes on where it stands. */
    private Moved move(CaseId caseId, Deadlines.Deadline before, LocalDate today) {
        Deadlines.Deadline now = deadlines.of(caseId).orElseThrow();
        Moved moved;
        if (now.revisionDueOn() == null) {
            DueTable.Due due = table.ask(caseId, now.pauseDays(), now.extensionDays());
            moved = new Moved(due.on(), due.rulesVersion(), due.inputs());
        } else {
            moved = new Moved(workingDays.onOrAfter(now.revisionDueOn().plusDays(now.pauseDaysOfTerm())), null, null);
        }
        deadlines.move(caseId, moved.dueOn(), today.isAfter(before.dueOn()) ? before.begunOn() : today);
        return moved;
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

    private ReportTiming timing(GroupSummary group) {
        return programme.reportTiming(group.programmeYear());
    }

    private LocalDate today(GroupSummary group, Act act) {
        return regions.dayIn(group.regency(), act.when());
    }

    private static LocalDate date(@Nullable DateInput typed) {
        return Objects.requireNonNull(typed).date();
    }

    private static Subject subject(CaseId caseId) {
        return caseId.subject();
    }
}
