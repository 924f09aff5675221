package id.pendamping.lifecycle;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.forms.Draft;
import id.pendamping.forms.DraftAnswer;
import id.pendamping.forms.DraftChange;
import id.pendamping.forms.Drafts;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.journal.Journal;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import id.pendamping.step.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drafts of the steps that keep them. A draft holds what was changed against the form as the step begins it; whoever may
 * do the step now may read and write it, and nobody else learns of it. Saving one is no fact: nothing happened yet.
 */
@Component
public class StepDrafts {

    private final StepDesk desk;
    private final StepCatalogue steps;
    private final Drafts drafts;
    private final Subjects subjects;
    private final Journal journal;
    private final Forms forms;
    private final TransactionTemplate transaction;

    StepDrafts(
            StepDesk desk,
            StepCatalogue steps,
            Drafts drafts,
            Subjects subjects,
            Journal journal,
            Forms forms,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.steps = steps;
        this.drafts = drafts;
        this.subjects = subjects;
        this.journal = journal;
        this.forms = forms;
        this.transaction = transaction;
    }

    /** The draft as far as the person may do the step now. */
    public Optional<Draft> find(Account account, String number, String stepKey) {
        return open(account, number, stepKey).map(caseId -> drafts.of(caseId, stepKey));
    }

    /** Empty when the person may not do the step now. */
    public Optional<List<DraftAnswer>> change(
            Account account, String number, String stepKey, List<DraftChange> changes) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lock(number);
            return open(account, number, stepKey).map(caseId -> drafts.change(caseId, stepKey, changes));
        }));
    }

    /** Whether the changes name places of the step's form and are not too large. */
    public boolean fits(Step<?> step, List<DraftChange> changes) {
        return drafts.fits(changes) && changes.stream().allMatch(change -> forms.hasPlace(step.form(), change.name()));
    }

    /**
     * Keeps a whole form, as a page without script sends it.
     *
     * @param seen the revision of the draft that the page showed
     */
    public Optional<List<DraftAnswer>> keep(Account account, String number, Step<?> step, TypedText typed, long seen) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lock(number);
            return open(account, number, step.key()).map(caseId -> {
                Draft draft = drafts.of(caseId, step.key());
                List<DraftChange> changes = draft.differences(step.form(), begun(step, caseId), typed, seen);
                return changes.isEmpty() ? List.of() : drafts.change(caseId, step.key(), changes);
            });
        }));
    }

    /** The step's form with what the draft has changed. */
    public TypedText goOn(Step<?> step, CaseId caseId, Draft draft) {
        return draft.goOn(begun(step, caseId));
    }

    /** How many fields of an open draft are not yet as the step wants them; empty where there is no draft. */
    public OptionalInt missing(Step<?> step, CaseId caseId) {
        if (!step.isDraftable()) {
            return OptionalInt.empty();
        }
        Draft draft = drafts.of(caseId, step.key());
        return draft.values().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(forms.read(step.form(), goOn(step, caseId, draft))
                        .faults()
                        .size());
    }

    private static TypedText begun(Step<?> step, CaseId caseId) {
        Record prefilled = step.prefill(caseId.subject());
        return prefilled == null ? TypedText.nothing() : TypedText.of(prefilled);
    }

    private Optional<CaseId> open(Account account, String number, String stepKey) {
        Optional<Step<?>> step = steps.find(stepKey).filter(Step::isDraftable);
        return subjects.find(Subject.Kind.CASE, number)
                .filter(card -> step.isPresent()
                        && desk.obstacle(account, card, step.get()).isEmpty())
                .map(card -> CaseId.of(card.subject()));
    }

    private void lock(String number) {
        subjects.find(Subject.Kind.CASE, number).map(SubjectCard::subject).ifPresent(journal::lock);
    }
}
