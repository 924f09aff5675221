package id.pendamping.step;

import id.pendamping.forms.Spreadsheet;
import id.pendamping.journal.Fact;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person does on a case: who may, which form asks for it, what the program does with the answers, and
 * which fact completes it. The process model names it by {@code camunda:formKey="app:<key>"}; nothing else ties the two.
 *
 * @param <F> the form: a record of strings, nested records and lists of records, with validation constraints
 */
public final class Step<F extends Record> {

    /** Does the work: checks, writes and records the fact, or refuses. Runs inside the caller's transaction. */
    @FunctionalInterface
    public interface Handler<F> {
        Outcome handle(CaseId caseId, F form, Act act);
    }

    private final String key;
    private final Duty duty;
    private final Class<F> form;
    private final Class<? extends Fact> fact;
    private final Handler<F> handler;
    private Function<CaseId, Optional<String>> assignee = caseId -> Optional.empty();
    private Function<CaseId, Optional<LocalDate>> opens = caseId -> Optional.empty();
    private Function<CaseId, Optional<String>> barred = caseId -> Optional.empty();
    private Function<CaseId, Optional<LocalDate>> due = caseId -> Optional.empty();
    private Function<CaseId, @Nullable F> prefill = caseId -> null;
    private Function<CaseId, Map<String, Object>> view = caseId -> Map.of();
    private Set<Class<? extends Fact>> movers = Set.of();
    private @Nullable Class<? extends Fact> question;
    private Set<String> reporters = Set.of();
    private boolean irreversible;
    private @Nullable Duty onPaper;
    private @Nullable Spreadsheet<F> spreadsheet;
    private boolean draftable;
    private boolean withEvidence;

    private Step(String key, Duty duty, Class<F> form, Class<? extends Fact> fact, Handler<F> handler) {
        this.key = key;
        this.duty = duty;
        this.form = form;
        this.fact = fact;
        this.handler = handler;
    }

    /** A step whose completion is announced by {@code fact}. */
    public static <F extends Record> Step<F> of(
            String key, Duty duty, Class<F> form, Class<? extends Fact> fact, Handler<F> handler) {
        return new Step<>(key, duty, form, fact, handler);
    }

    /** Only this account gets the task. Without it, everyone who holds the duty in the region does. */
    public Step<F> assignedTo(Function<CaseId, Optional<String>> accountOf) {
        this.assignee = accountOf;
        return this;
    }

    /** The first day of a step that the model lets wait for it. */
    public Step<F> opensOn(Function<CaseId, Optional<LocalDate>> dateOf) {
        this.opens = dateOf;
        return this;
    }

    /** Not this account, although it holds the duty: it did the work that the step checks. */
    public Step<F> notFor(Function<CaseId, Optional<String>> accountOf) {
        this.barred = accountOf;
        return this;
    }

    /** Due date where the case decides it; otherwise the programme year's deadline of this step counts. */
    public Step<F> dueOn(Function<CaseId, Optional<LocalDate>> dateOf) {
        this.due = dateOf;
        return this;
    }

    /** These facts move the due date that {@link #dueOn} gives, while the step is open or its timers wait. */
    @SafeVarargs
    public final Step<F> movedBy(Class<? extends Fact>... facts) {
        this.movers = Set.of(facts);
        return this;
    }

    public boolean isMovedBy(Class<? extends Fact> fact) {
        return movers.contains(fact);
    }

    /** What the form shows before the person has typed anything. */
    public Step<F> prefilledWith(Function<CaseId, @Nullable F> formOf) {
        this.prefill = formOf;
        return this;
    }

    /** What the page shows beside the form; available to the template {@code step/<key>.html} by these names. */
    public Step<F> showing(Function<CaseId, Map<String, Object>> modelOf) {
        this.view = modelOf;
        return this;
    }

    /** Nobody can take the step back, so a page shows every answer once more before it is sent. */
    public Step<F> irreversible() {
        this.irreversible = true;
        return this;
    }

    /** What is typed is kept until it is handed in, value by value, also from a phone that was without a network. */
    public Step<F> draftable() {
        this.draftable = true;
        return this;
    }

    /** Asks for pictures or papers: whoever may do the step may send them for its case. */
    public Step<F> withEvidence() {
        this.withEvidence = true;
        return this;
    }

    public boolean isWithEvidence() {
        return withEvidence;
    }

    /**
     * Whoever holds this duty may type the form in from paper where the person whose step it is cannot; the act stands
     * under this duty.
     */
    public Step<F> fromPaperBy(Duty other) {
        this.onPaper = other;
        return this;
    }

    /** Who may type the form in from paper. */
    public Optional<Duty> fromPaperBy() {
        return Optional.ofNullable(onPaper);
    }

    /** The form may be filled from a table. */
    public Step<F> filledFrom(Spreadsheet<F> table) {
        this.spreadsheet = table;
        return this;
    }

    public Optional<Spreadsheet<F>> spreadsheet() {
        return Optional.ofNullable(spreadsheet);
    }

    /** The step begins whenever such a fact happens, beside what the case waits for; the model's message has the fact's name. */
    public Step<F> askedFor(Class<? extends Fact> by) {
        this.question = by;
        return this;
    }

    public boolean isAskedForBy(Class<? extends Fact> happened) {
        return happened.equals(question);
    }

    /** These systems outside may report what the form asks for, instead of a person who enters it. */
    public Step<F> reportedBy(String... systems) {
        this.reporters = Set.of(systems);
        return this;
    }

    public boolean isReportedBy(String system) {
        return reporters.contains(system);
    }

    public boolean isIrreversible() {
        return irreversible;
    }

    public boolean isDraftable() {
        return draftable;
    }

    public String key() {
        return key;
    }

    public Duty duty() {
        return duty;
    }

    public Class<F> form() {
        return form;
    }

    public Class<? extends Fact> fact() {
        return fact;
    }

    public Outcome handle(CaseId caseId, F answers, Act act) {
        return handler.handle(caseId, answers, act);
    }

    public Optional<String> assignee(CaseId caseId) {
        return assignee.apply(caseId);
    }

    public Optional<LocalDate> opens(CaseId caseId) {
        return opens.apply(caseId);
    }

    public Optional<String> barred(CaseId caseId) {
        return barred.apply(caseId);
    }

    public Optional<LocalDate> due(CaseId caseId) {
        return due.apply(caseId);
    }

    public @Nullable F prefill(CaseId caseId) {
        return prefill.apply(caseId);
    }

    public Map<String, Object> view(CaseId caseId) {
        return view.apply(caseId);
    }
}
