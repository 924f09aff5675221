package id.pendamping.lifecycle;

import id.pendamping.access.Account;
import id.pendamping.access.SeparationOfDuties;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.forms.Drafts;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalReader;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import id.pendamping.step.AutomationBlocked;
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
    private final Subjects subjects;
    private final Journal journal;
    private final JournalReader reader;
    private final Drafts drafts;
    private final Forms forms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StepDesk(
            StepCatalogue steps,
            WorkItems workItems,
            CommandReceipts receipts,
            Subjects subjects,
            Journal journal,
            JournalReader reader,
            Drafts drafts,
            Forms forms,
            TransactionTemplate transaction,
            Clock clock) {
        this.steps = steps;
        this.workItems = workItems;
        this.receipts = receipts;
        this.subjects = subjects;
        this.journal = journal;
        this.reader = reader;
        this.drafts = drafts;
        this.forms = forms;
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
    public Submission report(String system, Act act, Subject subject, String stepKey, Record form) {
        Optional<Step<?>> step = steps.find(stepKey).filter(known -> known.isReportedBy(system));
        if (step.isEmpty()) {
            return new Submission.Unknown();
        }
        journal.lock(subject);
        if (workItems.find(subject, stepKey).isEmpty()) {
            return new Submission.Moved();
        }
        return work(step.get(), subject, form, act);
    }

    /** Whether the person may do the step on the case now; the same decision that {@link #submit} makes. */
    public Optional<Submission> obstacle(Account account, SubjectCard card, Step<?> step) {
        if (!subjects.maySee(account, card)) {
            return Optional.of(new Submission.Unknown());
        }
        Optional<Duty> duty = dutyOf(account, step);
        if (duty.isEmpty()) {
            return Optional.of(new Submission.Forbidden(step.duty(), Optional.empty()));
        }
        Optional<WorkItem> item = workItems.find(card.subject(), step.key());
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
        Set<Duty> acted = reader.dutiesOf(card.subject(), account.id());
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
        Optional<SubjectCard> card = subjects.find(Subject.Kind.CASE, number);
        Optional<Step<?>> step = steps.find(stepKey);
        if (card.isEmpty() || step.isEmpty()) {
            return new Submission.Unknown();
        }
        if (key != null) {
            Optional<Submission> earlier = receipts.claim(account.id(), key, number + '/' + stepKey, reading);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        Subject subject = card.get().subject();
        journal.lock(subject);
        Optional<Submission> obstacle = obstacle(account, card.get(), step.get());
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        if (!reading.faults().isEmpty()) {
            return new Submission.Refused(reading.faults());
        }
        Duty duty = dutyOf(account, step.get()).orElseThrow();
        return work(step.get(), subject, reading.readable(), Act.by(account.as(duty), clock.instant()));
    }

    private Submission work(Step<?> step, Subject subject, Record form, Act act) {
        List<Refusal> wrong = forms.check(form);
        if (!wrong.isEmpty()) {
            return new Submission.Refused(wrong);
        }
        Outcome outcome;
        try {
            outcome = handle(step, subject, form, act);
        } catch (AutomationBlocked blocked) {
            return new Submission.Refused(List.of(blocked.refusal()));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new Submission.Refused(refused.refusals());
        }
        if (step.isDraftable()) {
            drafts.discard(CaseId.of(subject), step.key());
        }
        return new Submission.Accepted();
    }

    private static <F extends Record> Outcome handle(Step<F> step, Subject subject, Record form, Act act) {
        return step.handle(subject, step.form().cast(form), act);
    }
}
