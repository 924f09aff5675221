package id.pendamping.lifecycle;

import id.pendamping.access.Account;
import id.pendamping.access.SeparationOfDuties;
import id.pendamping.forms.Drafts;
import id.pendamping.forms.Reading;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalReader;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import id.pendamping.step.Hindered;
import id.pendamping.step.Step;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where every form is handed in, by page, API, import or player: one transaction that checks the key, the person, the
 * case and the answers, does the work, appends the fact and moves the process, or leaves everything as it was.
 */
@Component
public class StepDesk {

    private final StepCatalogue steps;
    private final WorkItems workItems;
    private final CommandReceipts receipts;
    private final CaseAccess access;
    private final Groups groups;
    private final Journal journal;
    private final JournalReader reader;
    private final Drafts drafts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StepDesk(
            StepCatalogue steps,
            WorkItems workItems,
            CommandReceipts receipts,
            CaseAccess access,
            Groups groups,
            Journal journal,
            JournalReader reader,
            Drafts drafts,
            TransactionTemplate transaction,
            Clock clock) {
        this.steps = steps;
        this.workItems = workItems;
        this.receipts = receipts;
        this.access = access;
        this.groups = groups;
        this.journal = journal;
        this.reader = reader;
        this.drafts = drafts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Hands in the command of a step, as it was read from a form; what is wrong with it is told only to those who may do
     * the step.
     *
     * @param key chosen by the sender; the same key with the same command has one effect, with another command none
     */
    public Submission submit(Account account, String number, String stepKey, Reading<?> reading, @Nullable String key) {
        Submission result = transaction.execute(status -> {
            Submission submission = handIn(account, number, stepKey, reading, key);
            if (!(submission instanceof Submission.Accepted)) {
                status.setRollbackOnly();
            }
            return submission;
        });
        return java.util.Objects.requireNonNull(result);
    }

    /** What {@link #submit} would say now. Nothing of it stays. */
    public Submission rehearse(Account account, String number, String stepKey, Reading<?> reading) {
        Submission result = transaction.execute(status -> {
            status.setRollbackOnly();
            return handIn(account, number, stepKey, reading, null);
        });
        return java.util.Objects.requireNonNull(result);
    }

    /**
     * What a system outside reports, where the step says that it may; no duty is needed for that and none is lent. Runs
     * in the caller's transaction, which rolls back unless this is accepted.
     */
    public Submission report(String system, Act act, CaseId caseId, String stepKey, Reading<?> reading) {
        Optional<Step<?>> step = steps.find(stepKey).filter(known -> known.isReportedBy(system));
        if (step.isEmpty()) {
            return new Submission.Unknown();
        }
        journal.lock(subject(caseId));
        if (workItems.find(caseId, stepKey).isEmpty()) {
            return new Submission.Moved();
        }
        return work(step.get(), caseId, reading, act);
    }

    /** Whether the person may do the step on the case now; the same decision that {@link #submit} makes. */
    public Optional<Submission> obstacle(Account account, GroupSummary group, Step<?> step) {
        if (!access.maySee(account, group)) {
            return Optional.of(new Submission.Unknown());
        }
        Optional<Duty> duty = dutyOf(account, step);
        if (duty.isEmpty()) {
            return Optional.of(new Submission.Forbidden(step.duty(), Optional.empty()));
        }
        Optional<WorkItem> item = workItems.find(group.caseId(), step.key());
        if (item.isEmpty()) {
            return Optional.of(new Submission.Moved());
        }
        String assignee = item.get().assignee();
        if (duty.get() == step.duty() && assignee != null && !assignee.equals(account.id())) {
            return Optional.of(new Submission.Unknown());
        }
        if (account.id().equals(item.get().barred())) {
            return Optional.of(new Submission.Forbidden(step.duty(), Optional.of(step.duty())));
        }
        Set<Duty> acted = reader.dutiesOf(subject(group.caseId()), account.id());
        Optional<Duty> conflict = SeparationOfDuties.conflict(duty.get(), acted);
        return conflict.map(taken -> new Submission.Forbidden(step.duty(), Optional.of(taken)));
    }

    /** The duty on which the person does the step: the step's own, or the one that may type it in from paper. */
    public Optional<Duty> dutyOf(Account account, Step<?> step) {
        return account.holds(step.duty())
                ? Optional.of(step.duty())
                : step.fromPaperBy().filter(account::holds);
    }

    /** Whether the open task is the person's, or may be typed in from paper by the person. */
    public boolean isFor(Account account, WorkItem item) {
        if (account.holds(item.duty())) {
            return item.assignee() == null || item.assignee().equals(account.id());
        }
        return steps.find(item.step()).flatMap(step -> dutyOf(account, step)).isPresent();
    }

    private Submission handIn(
            Account account, String number, String stepKey, Reading<?> reading, @Nullable String key) {
        Optional<CaseId> caseId = groups.byNumber(number);
        Optional<Step<?>> step = steps.find(stepKey);
        if (caseId.isEmpty() || step.isEmpty()) {
            return new Submission.Unknown();
        }
        if (key != null) {
            Optional<Submission> earlier = receipts.claim(account.id(), key, number + '/' + stepKey, reading);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        journal.lock(subject(caseId.get()));
        Optional<Submission> obstacle = obstacle(account, groups.get(caseId.get()), step.get());
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Duty duty = dutyOf(account, step.get()).orElseThrow();
        return work(step.get(), caseId.get(), reading, Act.by(account.as(duty), clock.instant()));
    }

    private Submission work(Step<?> step, CaseId caseId, Reading<?> reading, Act act) {
        Outcome outcome;
        try {
            outcome = reading.then(command -> handle(step, caseId, command, act));
        } catch (Hindered hindered) {
            return new Submission.Refused(List.of(hindered.refusal()));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new Submission.Refused(refused.refusals());
        }
        if (step.isDraftable()) {
            drafts.discard(caseId, step.key());
        }
        return new Submission.Accepted();
    }

    private static <F extends Record> Outcome handle(Step<F> step, CaseId caseId, Record command, Act act) {
        return step.handle(caseId, step.form().cast(command), act);
    }

    private static Subject subject(CaseId caseId) {
        return caseId.subject();
    }
}
