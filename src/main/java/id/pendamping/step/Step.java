package id.pendamping.step;

import id.pendamping.forms.Spreadsheet;
import id.pendamping.journal.Fact;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person does that a process waits for: who may, which form asks for it, what the program does with the
 * answers, and which fact completes it. The process model names it by {@code camunda:formKey="app:<key>"}; nothing else
 * ties the two.
 *
 * @param <F> the form: a record of strings, nested records and lists of records, with validation constraints
 */
public interface Step<F extends Record> {

    /**
     * Does the work: checks, writes and records the fact, or refuses. Runs inside the caller's transaction.
     *
     * @param <S> the subject, as the feature knows it
     */
    @FunctionalInterface
    interface Handler<S, F> {
        Outcome handle(S subject, F form, Act act);
    }

    /** A step of a case whose completion is announced by {@code fact}. */
    static <F extends Record> DeclaredStep<CaseId, F> ofCase(
            String key, Duty duty, Class<F> form, Class<? extends Fact> fact, Handler<CaseId, F> handler) {
        return new DeclaredStep<>(key, duty, form, fact, handler, CaseId::of);
    }

    /** A step of subjects of any kind. */
    static <F extends Record> DeclaredStep<Subject, F> ofSubject(
            String key, Duty duty, Class<F> form, Class<? extends Fact> fact, Handler<Subject, F> handler) {
        return new DeclaredStep<>(key, duty, form, fact, handler, Function.identity());
    }

    String key();

    Duty duty();

    Class<F> form();

    /** The fact that completes the step. */
    Class<? extends Fact> fact();

    Outcome handle(Subject subject, F answers, Act act);

    /** The only account that gets the task; empty when everyone who holds the duty in the region does. */
    Optional<String> assignee(Subject subject);

    /** The account that does not get the task, although it holds the duty: it did the work that the step checks. */
    Optional<String> barred(Subject subject);

    /** The first day of a step that the model lets wait for it. */
    Optional<LocalDate> opens(Subject subject);

    /** The last day where the subject decides it; otherwise the programme year's deadline of this step counts. */
    Optional<LocalDate> due(Subject subject);

    /** Whether such a fact moves the last day that {@link #due} gives, while the step is open or its timers wait. */
    boolean isMovedBy(Class<? extends Fact> fact);

    /** What the form shows before the person has typed anything. */
    @Nullable
    F prefill(Subject subject);

    /** What the page shows beside the form; available to the template {@code step/<key>.html} by these names. */
    Map<String, Object> view(Subject subject);

    /** Nobody can take the step back, so a page shows every answer once more before it is sent. */
    boolean isIrreversible();

    /** What is typed is kept until it is handed in, value by value, also from a phone that was without a network. */
    boolean isDraftable();

    /** Asks for pictures or papers: whoever may do the step may send them for its subject. */
    boolean isWithEvidence();

    /** Who may type the form in from paper where the person whose step it is cannot; the act stands under this duty. */
    Optional<Duty> fromPaperBy();

    /** The table that the form may be filled from. */
    Optional<Spreadsheet<F>> spreadsheet();

    /** Whether this system outside may report what the form asks for, instead of a person who enters it. */
    boolean isReportedBy(String system);
}
