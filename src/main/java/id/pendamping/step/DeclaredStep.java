package id.pendamping.step;

import id.pendamping.forms.Spreadsheet;
import id.pendamping.journal.Fact;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A step as a feature declares it, in the words of the feature's own subjects.
 *
 * @param <S> the subject, as the feature knows it
 */
public final class DeclaredStep<S, F extends Record> implements Step<F> {

    private final String key;
    private final Duty duty;
    private final Class<F> form;
    private final Class<? extends Fact> fact;
    private final Handler<S, F> handler;
    private final Function<Subject, S> known;
    private Function<S, Optional<String>> assignee = subject -> Optional.empty();
    private Function<S, Optional<String>> barred = subject -> Optional.empty();
    private Function<S, Optional<LocalDate>> opens = subject -> Optional.empty();
    private Function<S, Optional<LocalDate>> due = subject -> Optional.empty();
    private Function<S, @Nullable F> prefill = subject -> null;
    private Function<S, Map<String, Object>> view = subject -> Map.of();
    private Set<Class<? extends Fact>> movers = Set.of();
    private Set<String> reporters = Set.of();
    private @Nullable Duty onPaper;
    private @Nullable Spreadsheet<F> spreadsheet;
    private boolean irreversible;
    private boolean draftable;
    private boolean withEvidence;

    DeclaredStep(
            String key,
            Duty duty,
            Class<F> form,
            Class<? extends Fact> fact,
            Handler<S, F> handler,
            Function<Subject, S> known) {
        this.key = key;
        this.duty = duty;
        this.form = form;
        this.fact = fact;
        this.handler = handler;
        this.known = known;
    }

    /** Only this account gets the task. Without it, everyone who holds the duty in the region does. */
    public DeclaredStep<S, F> assignedTo(Function<S, Optional<String>> accountOf) {
        this.assignee = accountOf;
        return this;
    }

    /** Not this account, although it holds the duty: it did the work that the step checks. */
    public DeclaredStep<S, F> notFor(Function<S, Optional<String>> accountOf) {
        this.barred = accountOf;
        return this;
    }

    /** The first day of a step that the model lets wait for it. */
    public DeclaredStep<S, F> opensOn(Function<S, Optional<LocalDate>> dateOf) {
        this.opens = dateOf;
        return this;
    }

    /** Due date where the subject decides it; otherwise the programme year's deadline of this step counts. */
    public DeclaredStep<S, F> dueOn(Function<S, Optional<LocalDate>> dateOf) {
        this.due = dateOf;
        return this;
    }

    /** These facts move the due date that {@link #dueOn} gives, while the step is open or its timers wait. */
    @SafeVarargs
    public final DeclaredStep<S, F> movedBy(Class<? extends Fact>... facts) {
        this.movers = Set.of(facts);
        return this;
    }

    /** What the form shows before the person has typed anything. */
    public DeclaredStep<S, F> prefilledWith(Function<S, @Nullable F> formOf) {
        this.prefill = formOf;
        return this;
    }

    /** What the page shows beside the form. */
    public DeclaredStep<S, F> showing(Function<S, Map<String, Object>> modelOf) {
        this.view = modelOf;
        return this;
    }

    /** Nobody can take the step back. */
    public DeclaredStep<S, F> irreversible() {
        this.irreversible = true;
        return this;
    }

    /** What is typed is kept until it is handed in. */
    public DeclaredStep<S, F> draftable() {
        this.draftable = true;
        return this;
    }

    /** Asks for pictures or papers. */
    public DeclaredStep<S, F> withEvidence() {
        this.withEvidence = true;
        return this;
    }

    /** Whoever holds this duty may type the form in from paper. */
    public DeclaredStep<S, F> fromPaperBy(Duty other) {
        this.onPaper = other;
        return this;
    }

    /** The form may be filled from a table. */
    public DeclaredStep<S, F> filledFrom(Spreadsheet<F> table) {
        this.spreadsheet = table;
        return this;
    }

    /** These systems outside may report what the form asks for. */
    public DeclaredStep<S, F> reportedBy(String... systems) {
        this.reporters = Set.of(systems);
        return this;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Duty duty() {
        return duty;
    }

    @Override
    public Class<F> form() {
        return form;
    }

    @Override
    public Class<? extends Fact> fact() {
        return fact;
    }

    @Override
    public Outcome handle(Subject subject, F answers, Act act) {
        return handler.handle(known.apply(subject), answers, act);
    }

    @Override
    public Optional<String> assignee(Subject subject) {
        return assignee.apply(known.apply(subject));
    }

    @Override
    public Optional<String> barred(Subject subject) {
        return barred.apply(known.apply(subject));
    }

    @Override
    public Optional<LocalDate> opens(Subject subject) {
        return opens.apply(known.apply(subject));
    }

    @Override
    public Optional<LocalDate> due(Subject subject) {
        return due.apply(known.apply(subject));
    }

    @Override
    public boolean isMovedBy(Class<? extends Fact> happened) {
        return movers.contains(happened);
    }

    @Override
    public @Nullable F prefill(Subject subject) {
        return prefill.apply(known.apply(subject));
    }

    @Override
    public Map<String, Object> view(Subject subject) {
        return view.apply(known.apply(subject));
    }

    @Override
    public boolean isIrreversible() {
        return irreversible;
    }

    @Override
    public boolean isDraftable() {
        return draftable;
    }

    @Override
    public boolean isWithEvidence() {
        return withEvidence;
    }

    @Override
    public Optional<Duty> fromPaperBy() {
        return Optional.ofNullable(onPaper);
    }

    @Override
    public Optional<Spreadsheet<F>> spreadsheet() {
        return Optional.ofNullable(spreadsheet);
    }

    @Override
    public boolean isReportedBy(String system) {
        return reporters.contains(system);
    }
}
