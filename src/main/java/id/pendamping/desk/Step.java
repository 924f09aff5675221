package id.pendamping.desk;

import id.pendamping.journal.Fact;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Stage;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.Caretaker;
import id.pendamping.worklist.UserTask;
import id.pendamping.worklist.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deed that a process waits for: the fact that it records completes the task. The process model names it by {@code
 * camunda:formKey="app:<key>"}; nothing else ties the two.
 *
 * @param <C> the command: a record of values of the field, nested records and lists of records, with validation
 *     constraints
 */
public interface Step<C extends Record> extends Deed<C>, UserTask {

    /** A step of a case whose completion is announced by {@code fact}. */
    static <C extends Record> DeclaredStep<CaseId, C> ofCase(
            Stage stage,
            String key,
            Duty duty,
            Class<C> command,
            Class<? extends Fact> fact,
            Handler<CaseId, C> handler) {
        return new DeclaredStep<>(Optional.of(stage), new StepCore<>(key, duty, command, fact, handler, CaseId::of));
    }

    /** A step beside the way of a case, which belongs to the stage in which it happens. */
    static <C extends Record> DeclaredStep<CaseId, C> besideTheWay(
            String key, Duty duty, Class<C> command, Class<? extends Fact> fact, Handler<CaseId, C> handler) {
        return new DeclaredStep<>(Optional.empty(), new StepCore<>(key, duty, command, fact, handler, CaseId::of));
    }

    /** A step of subjects of any kind; their way has no stages. */
    static <C extends Record> DeclaredStep<Subject, C> ofSubject(
            String key, Duty duty, Class<C> command, Class<? extends Fact> fact, Handler<Subject, C> handler) {
        return new DeclaredStep<>(
                Optional.empty(), new StepCore<>(key, duty, command, fact, handler, Function.identity()));
    }

    @Override
    String key();

    @Override
    default boolean isOpenWhileSuspended() {
        return meaning().openWhileSuspended();
    }

    @Override
    default boolean asksForFiles() {
        return form().withEvidence();
    }

    /** What it means for the way of a case. */
    StepMeaning meaning();

    /** How its form is filled in and handed in. */
    StepForm form();

    /** The step's own duty, and the one that may type the form in from paper. */
    @Override
    default List<Duty> duties() {
        return Stream.concat(Stream.of(duty()), form().fromPaperBy().stream()).toList();
    }

    /** The same while the step waits: its caretaker's, when that one has it, and no longer its own. */
    default List<Duty> duties(WorkItem waiting) {
        return waiting.duty() == duty()
                ? duties()
                : Stream.concat(Stream.of(waiting.duty()), form().fromPaperBy().stream())
                        .distinct()
                        .toList();
    }

    @Override
    default Optional<Caretaker> caretaker() {
        return form().caretaker();
    }

    @Override
    default boolean isForMany() {
        return form().forMany();
    }

    /** Why there is nothing to do by it on the subject now: what it needs to make sense is not there. */
    Optional<Refusal> missing(Subject subject);

    /** What the form shows before the person has typed anything. */
    @Nullable
    C prefill(Subject subject);

    /** What the page shows beside the form; available to the template {@code step/<key>.html} by these names. */
    Map<String, Object> view(Subject subject);
}
