package id.pendamping.desk;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Admission.Verdict;
import id.pendamping.forms.Drafts;
import id.pendamping.forms.Reading;
import id.pendamping.journal.Journal;
import id.pendamping.journal.SeenHeads;
import id.pendamping.lifecycle.AutomationBlocked;
import id.pendamping.lifecycle.NotWaiting;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where everything is done, by page, API, import, bulk work or player: one transaction that checks the key, the person,
 * the subject and the command, does the work, appends the fact and moves the process, or leaves everything as it was.
 */
@Component
public class Desk {

    private final StepCatalogue steps;
    private final Subjects subjects;
    private final Admission admission;
    private final WorkItems workItems;
    private final CommandReceipts receipts;
    private final Journal journal;
    private final SeenHeads heads;
    private final Drafts drafts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Desk(
            StepCatalogue steps,
            Subjects subjects,
            Admission admission,
            WorkItems workItems,
            CommandReceipts receipts,
            Journal journal,
            SeenHeads heads,
            Drafts drafts,
            TransactionTemplate transaction,
            Clock clock) {
        this.steps = steps;
        this.subjects = subjects;
        this.admission = admission;
        this.workItems = workItems;
        this.receipts = receipts;
        this.journal = journal;
        this.heads = heads;
        this.drafts = drafts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Hands in a command, as it was read from a form or made otherwise; what is wrong with it is told only to those who
     * may do the deed.
     *
     * @param key chosen by the sender; the same key with the same command has one effect, with another command none
     */
    public Submission perform(
            Account account, Subject subject, Deed<?> deed, Reading<?> command, @Nullable String key) {
        return performAsSeen(account, subject, deed, command, new Sent(key, null));
    }

    /** The same for a decision about what was seen before. */
    public Submission performAsSeen(Account account, Subject subject, Deed<?> deed, Reading<?> command, Sent sent) {
        return decide(() -> handIn(account, subject, deed, command, sent), missing(subject, deed), false);
    }

    /** What {@link #perform} would say now. Nothing of it stays. */
    public Submission rehearse(Account account, Subject subject, Deed<?> deed, Reading<?> command) {
        return decide(() -> handIn(account, subject, deed, command, Sent.FOR_A_TRY), missing(subject, deed), true);
    }

    /** Hands in the command of a step on the case of this number. */
    public Submission submit(Account account, String number, String stepKey, Reading<?> command, @Nullable String key) {
        Optional<Subject> subject = subjects.subject(Subject.Kind.CASE, number);
        Optional<Step<?>> step = steps.find(stepKey);
        return subject.isPresent() && step.isPresent()
                ? perform(account, subject.get(), step.get(), command, key)
                : new Submission.Unknown();
    }

    /**
     * What a system outside reports, where the deed says that it may; no duty is needed for that and none is lent. It has
     * happened, so it is taken even while the subject is suspended. Runs in the caller's transaction, which rolls back
     * unless this is accepted.
     */
    public Submission report(String system, Act act, Subject subject, Deed<?> deed, Reading<?> command) {
        if (!deed.isReportedBy(system)) {
            return new Submission.Unknown();
        }
        journal.lock(subject);
        if (deed instanceof Step<?> step && workItems.find(subject, step.key()).isEmpty()) {
            return new Submission.Moved();
        }
        return work(deed, subject, command, act);
    }

    /** The subject of this number, if the person may do it now; else the person is turned away by the status of the answer. */
    public SubjectCard open(Account account, Subject.Kind kind, String number, Deed<?> deed) {
        SubjectCard card =
                subjects.find(kind, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        obstacle(account, card, deed).ifPresent(Submission::objections);
        return card;
    }

    /** Why the person may not do it now; the same decision that {@link #perform} makes. */
    public Optional<Submission> obstacle(Account account, SubjectCard card, Deed<?> deed) {
        return admission.of(account, card, deed) instanceof Verdict.Turned turned
                ? Optional.of(turned.obstacle())
                : Optional.empty();
    }

    /** The duty on which the person may do it now. */
    public Optional<Duty> dutyFor(Account account, SubjectCard card, Deed<?> deed) {
        return admission.of(account, card, deed) instanceof Verdict.Admitted admitted
                ? Optional.of(admitted.duty())
                : Optional.empty();
    }

    /** Whether the open task is the person's, or may be typed in from paper by the person. */
    public boolean isFor(Account account, WorkItem item) {
        if (account.holds(item.duty())) {
            return item.assignee() == null || item.assignee().equals(account.id());
        }
        return steps.find(item.step())
                .filter(step -> step.duties(item).stream().anyMatch(account::holds))
                .isPresent();
    }

    private static Supplier<Optional<Refusal>> missing(Subject subject, Deed<?> deed) {
        return () -> deed instanceof Step<?> step ? step.missing(subject) : Optional.empty();
    }

    /**
     * When a constraint refuses because somebody else was faster, it is tried once more. What cannot be done because
     * there is nothing that the step could be about is refused in words.
     */
    private Submission decide(Supplier<Submission> deed, Supplier<Optional<Refusal>> missing, boolean rehearsed) {
        try {
            return twice(deed, rehearsed);
        } catch (NotWaiting moved) {
            throw moved;
        } catch (RuntimeException failure) {
            return missing.get()
                    .<Submission>map(why -> new Submission.Refused(List.of(why)))
                    .orElseThrow(() -> failure);
        }
    }

    private Submission twice(Supplier<Submission> deed, boolean rehearsed) {
        try {
            return once(deed, rehearsed);
        } catch (DataIntegrityViolationException lost) {
            return once(deed, rehearsed);
        }
    }

    private Submission once(Supplier<Submission> deed, boolean rehearsed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Submission submission = deed.get();
            if (rehearsed || !(submission instanceof Submission.Accepted)) {
                status.setRollbackOnly();
            }
            return submission;
        }));
    }

    private Submission handIn(Account account, Subject subject, Deed<?> deed, Reading<?> command, Sent sent) {
        String target = subject.key() + '/' + deed.key();
        Optional<Submission> answered = receipts.answered(account.id(), sent.key(), target, command);
        if (answered.isPresent()) {
            return answered.get();
        }
        journal.lock(subject);
        Optional<SubjectCard> card = subjects.find(subject);
        if (card.isEmpty()) {
            return new Submission.Unknown();
        }
        Verdict verdict = admission.of(account, card.get(), deed);
        if (verdict instanceof Verdict.Turned turned) {
            return turned.obstacle();
        }
        Optional<Refusal> standstill = standstill(subject, deed);
        if (standstill.isPresent()) {
            return new Submission.Refused(List.of(standstill.get()));
        }
        if (sent.isOfAnother(() -> heads.of(subject))) {
            return new Submission.Refused(List.of(Refusal.of(Sent.CHANGED)));
        }
        Duty duty = ((Verdict.Admitted) verdict).duty();
        return work(deed, subject, command, Act.by(account.as(duty), clock.instant()));
    }

    /** Why the subject stands still for this deed of a person: it is suspended. */
    public Optional<Refusal> standstill(Subject subject, Deed<?> deed) {
        return deed.isOpenWhileSuspended()
                ? Optional.empty()
                : subjects.suspendedSince(subject).map(since -> Refusal.of("refusal.suspended"));
    }

    /** The same for an open task. */
    public Optional<Refusal> standstill(WorkItem item) {
        return item.standsStillSince() == null
                ? Optional.empty()
                : steps.find(item.step()).flatMap(step -> standstill(item.subject(), step));
    }

    private Submission work(Deed<?> deed, Subject subject, Reading<?> reading, Act act) {
        Outcome outcome;
        try {
            outcome = reading.then(command -> handle(deed, subject, command, act));
        } catch (AutomationBlocked blocked) {
            return new Submission.Refused(List.of(blocked.refusal()));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new Submission.Refused(refused.refusals());
        }
        if (deed instanceof Step<?> step && step.form().draftable()) {
            drafts.discard(subject, step.key());
        }
        return new Submission.Accepted();
    }

    private static <C extends Record> Outcome handle(Deed<C> deed, Subject subject, Record command, Act act) {
        return deed.handle(subject, deed.command().cast(command), act);
    }
}
