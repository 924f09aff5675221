package id.pendamping.lifecycle;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.forms.Draft;
import id.pendamping.forms.DraftAnswer;
import id.pendamping.forms.DraftChange;
import id.pendamping.forms.Drafts;
import id.pendamping.forms.FormPlaces;
import id.pendamping.forms.Forms;
import id.pendamping.forms.RowKeys;
import id.pendamping.journal.Journal;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import id.pendamping.step.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drafts of the steps that keep them. A draft holds what was changed against the form as the step begins it; whoever may
 * do the step now may read and write it, and nobody else learns of it. Saving one is no fact: nothing happened yet.
 */
@Component
public class StepDrafts {

    /**
     * A form that goes on from what was typed.
     *
     * @param rows the key of each row by its name on the form, as in {@code lines[2]}
     */
    public record Typed(Record form, Map<String, String> rows) {

        /** How the form names what a draft names by the keys of its rows. */
        public String nameOf(String kept) {
            return rows.entrySet().stream()
                    .filter(row -> kept.startsWith(keptName(row.getKey())))
                    .max(Comparator.comparingInt(row -> row.getKey().length()))
                    .map(row ->
                            row.getKey() + kept.substring(keptName(row.getKey()).length()))
                    .orElse(kept);
        }

        private String keptName(String row) {
            var kept = new StringBuilder();
            int from = 0;
            for (String around : RowKeys.rowsAround(row)) {
                kept.append(row, from, around.lastIndexOf('[') + 1)
                        .append(rows.get(around))
                        .append(']');
                from = around.length();
            }
            return kept.toString();
        }
    }

    private static final long UNSEEN = -1;

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
        return drafts.fits(changes) && changes.stream().allMatch(change -> FormPlaces.has(step.form(), change.name()));
    }

    /**
     * Keeps a whole form, as a page without script sends it.
     *
     * @param seen the revision of the draft that the page showed
     */
    public Optional<List<DraftAnswer>> keep(
            Account account, String number, Step<?> step, Map<String, String> parameters, long seen) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lock(number);
            return open(account, number, step.key()).map(caseId -> {
                List<DraftChange> changes = differences(step, caseId, parameters, seen);
                return changes.isEmpty() ? List.of() : drafts.change(caseId, step.key(), changes);
            });
        }));
    }

    private List<DraftChange> differences(Step<?> step, CaseId caseId, Map<String, String> parameters, long seen) {
        Draft draft = drafts.of(caseId, step.key());
        Map<String, String> present = present(step, caseId, draft);
        Map<String, String> sent = new LinkedHashMap<>();
        RowKeys.kept(parameters).forEach((name, value) -> {
            if (FormPlaces.has(step.form(), name)) {
                sent.put(name, value);
            }
        });
        present.keySet().stream()
                .filter(name -> !name.endsWith("]") && !sent.containsKey(name) && isSeen(draft, name, seen))
                .forEach(name -> sent.putIfAbsent(leftRow(name, sent).orElse(name), ""));
        sent.replaceAll((name, value) -> name.endsWith("]") ? RowKeys.GONE : value);
        List<DraftChange> changes = new ArrayList<>();
        sent.forEach((name, value) -> {
            if (!value.equals(present.getOrDefault(name, ""))) {
                Draft.Value there = draft.values().get(name);
                long base = there == null ? 0 : isSeen(draft, name, seen) ? there.revision() : UNSEEN;
                changes.add(new DraftChange(name, value, base, UUID.randomUUID()));
            }
        });
        return changes;
    }

    private static boolean isSeen(Draft draft, String name, long seen) {
        Draft.Value there = draft.values().get(name);
        return there == null || there.revision() <= seen;
    }

    /** The outermost row around the name of which nothing was sent. */
    private static Optional<String> leftRow(String name, Map<String, String> sent) {
        return RowKeys.rowsAround(name).stream()
                .filter(row -> sent.keySet().stream().noneMatch(other -> other.startsWith(row + '.')))
                .findFirst();
    }

    /** The step's form with what the draft has changed. */
    public Typed goOn(Step<?> step, CaseId caseId, Draft draft) {
        return typed(step, RowKeys.counted(present(step, caseId, draft)));
    }

    /** How many fields of an open draft are not yet as the step wants them; empty where there is no draft. */
    public OptionalInt missing(Step<?> step, CaseId caseId) {
        if (!step.isDraftable()) {
            return OptionalInt.empty();
        }
        Draft draft = drafts.of(caseId, step.key());
        return draft.values().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(desk.check(goOn(step, caseId, draft).form()).size());
    }

    /** The form as a page sends it, with one more row in a list, or without one row, where the page asks for that. */
    public Typed typed(Step<?> step, Map<String, String> parameters, @Nullable String added, @Nullable String removed) {
        Map<String, String> kept = RowKeys.kept(parameters);
        kept.keySet().removeIf(name -> !FormPlaces.has(step.form(), name));
        if (added != null) {
            String row = keptRow(added + '[' + UUID.randomUUID() + ']', parameters);
            mustHave(step, row);
            kept.put(row + '.' + RowKeys.KEY, "");
        }
        if (removed != null) {
            String row = keptRow(removed, parameters);
            mustHave(step, row);
            kept.put(row, RowKeys.GONE);
        }
        return typed(step, RowKeys.counted(kept));
    }

    /** A form that came from elsewhere. */
    public Typed typed(Step<?> step, Record form) {
        return typed(step, RowKeys.counted(RowKeys.kept(FormPlaces.typed(form))));
    }

    /** A form with one empty row in every list: what a page draws new rows from. */
    public Record blank(Step<?> step) {
        return forms.bind(step.form(), FormPlaces.oneRowEach(step.form()));
    }

    private static void mustHave(Step<?> step, String row) {
        if (!row.endsWith("]") || !FormPlaces.has(step.form(), row)) {
            throw new IllegalArgumentException("No row " + row);
        }
    }

    private static String keptRow(String counted, Map<String, String> parameters) {
        Map<String, String> asked = new LinkedHashMap<>(parameters);
        asked.remove(counted);
        asked.put(counted, "");
        return RowKeys.kept(asked).keySet().stream()
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private Typed typed(Step<?> step, RowKeys.Counted counted) {
        return new Typed(forms.bind(step.form(), counted.typed()), counted.rows());
    }

    private static Map<String, String> present(Step<?> step, CaseId caseId, Draft draft) {
        Record begun = step.prefill(caseId.subject());
        Map<String, String> present = begun == null ? new LinkedHashMap<>() : RowKeys.kept(FormPlaces.typed(begun));
        draft.values().forEach((name, value) -> present.put(name, value.text()));
        return present;
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
