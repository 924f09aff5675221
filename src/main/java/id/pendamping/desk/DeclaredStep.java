package id.pendamping.desk;

import id.pendamping.forms.Spreadsheet;
import id.pendamping.journal.Fact;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Stage;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.Caretaker;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A step as a feature declares it, in the words {@code S} of the feature's own subjects. */
public final class DeclaredStep<S, C extends Record> implements Step<C> {

    private final StepCore<S, C> core;
    private Function<S, Optional<String>> assignee = subject -> Optional.empty();
    private Function<S, Optional<String>> barred = subject -> Optional.empty();
    private Function<S, Optional<LocalDate>> opens = subject -> Optional.empty();
    private @Nullable Function<S, Optional<LocalDate>> due;
    private Function<S, Optional<Refusal>> needs = subject -> Optional.empty();
    private Function<S, @Nullable C> prefill = subject -> null;
    private Function<S, Map<String, Object>> view = subject -> Map.of();
    private Set<Class<? extends Fact>> movers = Set.of();
    private Set<String> reporters = Set.of();
    private StepMeaning meaning;
    private StepForm form = StepForm.PLAIN;

    DeclaredStep(Optional<Stage> stage, StepCore<S, C> core) {
        this.meaning = StepMeaning.in(stage);
        this.core = core;
    }

    /** The person decides by it. */
    public DeclaredStep<S, C> decision() {
        this.meaning = meaning.asDecision();
        return this;
    }

    /** With it the case has come to the end of its stage. */
    public DeclaredStep<S, C> reachesItsStage() {
        this.meaning = meaning.atTheEndOfItsStage();
        return this;
    }

    /** It sends the case back to this stage. */
    public DeclaredStep<S, C> walksAgain(Stage earlier) {
        this.meaning = meaning.backTo(earlier);
        return this;
    }

    /** Only this account gets the task. Without it, everyone who holds the duty in the region does. */
    public DeclaredStep<S, C> assignedTo(Function<S, Optional<String>> accountOf) {
        this.assignee = accountOf;
        return this;
    }

    /** Has the step while {@link #assignedTo} names nobody. */
    public DeclaredStep<S, C> caredForBy(Caretaker caretaker) {
        this.form = form.caredForBy(caretaker);
        return this;
    }

    /** Not this account, although it holds the duty: it did the work that the step checks. */
    public DeclaredStep<S, C> notFor(Function<S, Optional<String>> accountOf) {
        this.barred = accountOf;
        return this;
    }

    /** The first day of a step that the model lets wait for it. */
    public DeclaredStep<S, C> opensOn(Function<S, Optional<LocalDate>> dateOf) {
        this.opens = dateOf;
        return this;
    }

    /** Due date where the subject decides it; otherwise the programme year's deadline of this step counts. */
    public DeclaredStep<S, C> dueOn(Function<S, Optional<LocalDate>> dateOf) {
        this.due = dateOf;
        return this;
    }

    /** These facts move the due date that {@link #dueOn} gives, while the step is open or its timers wait. */
    @SafeVarargs
    public final DeclaredStep<S, C> movedBy(Class<? extends Fact>... facts) {
        this.movers = Set.of(facts);
        return this;
    }

    /** What it takes for the step to make sense; what is missing, in words. */
    public DeclaredStep<S, C> needing(Function<S, Optional<Refusal>> missing) {
        this.needs = missing;
        return this;
    }

    /** What the form shows before the person has typed anything. */
    public DeclaredStep<S, C> prefilledWith(Function<S, @Nullable C> formOf) {
        this.prefill = formOf;
        return this;
    }

    /** What the page shows beside the form. */
    public DeclaredStep<S, C> showing(Function<S, Map<String, Object>> modelOf) {
        this.view = modelOf;
        return this;
    }

    /** Nobody can take the step back. */
    public DeclaredStep<S, C> irreversible() {
        this.form = form.asIrreversible();
        return this;
    }

    /** What is typed is kept until it is handed in. */
    public DeclaredStep<S, C> draftable() {
        this.form = form.asDraftable();
        return this;
    }

    /** Asks for pictures or papers. */
    public DeclaredStep<S, C> withEvidence() {
        this.form = form.askingForEvidence();
        return this;
    }

    /** The same answers may be given for many subjects at once. */
    public DeclaredStep<S, C> forMany() {
        this.form = form.asForMany();
        return this;
    }

    /** Holders of this duty may type the form in from paper. */
    public DeclaredStep<S, C> fromPaperBy(Duty other) {
        this.form = form.onPaperBy(other);
        return this;
    }

    /** The form may be filled from a table. */
    public DeclaredStep<S, C> filledFrom(Spreadsheet table) {
        this.form = form.filledFrom(table);
        return this;
    }

    /** Goes on while the subject is suspended: the suspension's own steps, and what records money that has moved. */
    public DeclaredStep<S, C> evenWhileSuspended() {
        this.meaning = meaning.evenWhileSuspended();
        return this;
    }

    /** These systems outside may report what the form asks for. */
    public DeclaredStep<S, C> reportedBy(String... systems) {
        this.reporters = Set.of(systems);
        return this;
    }

    @Override
    public StepMeaning meaning() {
        return meaning;
    }

    @Override
    public StepForm form() {
        return form;
    }

    @Override
    public String key() {
        return core.key();
    }

    @Override
    public Duty duty() {
        return core.duty();
    }

    @Override
    public Class<C> command() {
        return core.command();
    }

    @Override
    public Class<? extends Fact> fact() {
        return core.fact();
    }

    @Override
    public Outcome handle(Subject subject, C given, Act act) {
        return core.handler().handle(known(subject), given, act);
    }

    @Override
    public Optional<String> assignee(Subject subject) {
        return assignee.apply(known(subject));
    }

    @Override
    public Optional<String> barred(Subject subject) {
        return barred.apply(known(subject));
    }

    @Override
    public Optional<LocalDate> opens(Subject subject) {
        return opens.apply(known(subject));
    }

    @Override
    public Optional<LocalDate> due(Subject subject) {
        return due == null ? Optional.empty() : due.apply(known(subject));
    }

    /** Whether the subject decides about the last day; otherwise the programme year has a deadline for the step. */
    boolean isDueByItsSubject() {
        return due != null;
    }

    @Override
    public boolean isMovedBy(Class<? extends Fact> happened) {
        return movers.contains(happened);
    }

    @Override
    public Optional<Refusal> missing(Subject subject) {
        return needs.apply(known(subject));
    }

    @Override
    public @Nullable C prefill(Subject subject) {
        return prefill.apply(known(subject));
    }

    @Override
    public Map<String, Object> view(Subject subject) {
        return view.apply(known(subject));
    }

    @Override
    public boolean isReportedBy(String system) {
        return reporters.contains(system);
    }

    private S known(Subject subject) {
        return core.known().apply(subject);
    }
}
