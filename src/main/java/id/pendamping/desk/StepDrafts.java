package id.pendamping.desk;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.forms.Draft;
import id.pendamping.forms.DraftAnswer;
import id.pendamping.forms.DraftChange;
import id.pendamping.forms.Drafts;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Seen;
import id.pendamping.forms.TypedText;
import id.pendamping.journal.Journal;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drafts of the steps that keep them. A draft holds what was changed against the form as the step begins it; those who may
 * do the step now may read and write it, and nobody else learns of it. Saving one is no fact: nothing happened yet.
 */
@Component
public class StepDrafts {

    private final Desk desk;
    private final Drafts drafts;
    private final Journal journal;
    private final Forms forms;
    private final TransactionTemplate transaction;

    StepDrafts(Desk desk, Drafts drafts, Journal journal, Forms forms, TransactionTemplate transaction) {
        this.desk = desk;
        this.drafts = drafts;
        this.journal = journal;
        this.forms = forms;
        this.transaction = transaction;
    }

    /** The draft as far as the person may do the step now. */
    public Optional<Draft> find(Account account, SubjectCard card, Step<?> step) {
        return isOpen(account, card, step) ? Optional.of(drafts.of(card.subject(), step.key())) : Optional.empty();
    }

    /**
     * Takes each change by itself: what cannot be taken is answered with the reason and holds up nothing else. Empty
     * when the person may not do the step now.
     */
    public Optional<List<DraftAnswer>> change(
            Account account, SubjectCard card, Step<?> step, List<DraftChange> changes) {
        Map<Boolean, List<DraftChange>> known = changes.stream()
                .map(StepDrafts::seen)
                .collect(Collectors.partitioningBy(change -> isOfTheForm(step, change)));
        return locked(account, card, step, () -> known.getOrDefault(true, List.of()))
                .map(answers -> Stream.concat(
                                answers.stream(),
                                known.getOrDefault(false, List.of()).stream().map(StepDrafts::refused))
                        .toList());
    }

    /** Without what nobody can see. */
    private static DraftChange seen(DraftChange change) {
        return new DraftChange(change.name(), NormalForm.seen(change.value()), change.base(), change.key());
    }

    private boolean isOfTheForm(Step<?> step, DraftChange change) {
        return forms.hasPlace(step.command(), change.name());
    }

    private static DraftAnswer refused(DraftChange change) {
        return new DraftAnswer(change.key(), change.name(), DraftAnswer.Kind.REFUSED, 0, null);
    }

    /** Whether a request may hold this number of changes. */
    public boolean fits(List<DraftChange> changes) {
        return drafts.fits(changes);
    }

    /** Keeps a whole form, as a page without script sends it. */
    public Optional<List<DraftAnswer>> keep(
            Account account, SubjectCard card, Step<?> step, TypedText typed, Seen seen) {
        return locked(account, card, step, () -> drafts.of(card.subject(), step.key())
                .differences(step.command(), begun(step, card.subject()), typed, seen));
    }

    private Optional<List<DraftAnswer>> locked(
            Account account, SubjectCard card, Step<?> step, Supplier<List<DraftChange>> changed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            journal.lock(card.subject());
            if (!isOpen(account, card, step)) {
                return Optional.empty();
            }
            List<DraftChange> changes = changed.get();
            return Optional.of(changes.isEmpty() ? List.of() : drafts.change(card.subject(), step.key(), changes));
        }));
    }

    /** The step's form with what the draft has changed. */
    public TypedText goOn(Step<?> step, Subject subject, Draft draft) {
        return draft.goOn(begun(step, subject));
    }

    /** How many fields of an open draft are not yet as the step wants them; empty where there is no draft. */
    public OptionalInt missing(Step<?> step, Subject subject) {
        if (!step.form().draftable()) {
            return OptionalInt.empty();
        }
        Draft draft = drafts.of(subject, step.key());
        return draft.values().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(forms.read(step.command(), goOn(step, subject, draft))
                        .faults()
                        .size());
    }

    private static TypedText begun(Step<?> step, Subject subject) {
        Record prefilled = step.prefill(subject);
        return prefilled == null ? TypedText.nothing() : TypedText.of(prefilled);
    }

    /** Why nothing may be kept now, although the person may do the step: what is on the phone stays there until it may. */
    public Optional<Refusal> standstill(SubjectCard card, Step<?> step) {
        return desk.standstill(card.subject(), step);
    }

    private boolean isOpen(Account account, SubjectCard card, Step<?> step) {
        return step.form().draftable() && desk.obstacle(account, card, step).isEmpty();
    }
}
