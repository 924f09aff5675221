package id.pendamping.worklist;

import id.pendamping.journal.Fact;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.Optional;

/** A person's task of the process models, as far as work list and engine have to know it. */
public interface UserTask {

    /** The id of its node in the models. */
    String key();

    Duty duty();

    /** The fact that completes it. */
    Class<? extends Fact> fact();

    /** The only account that gets it; empty when everyone who holds the duty in the region does. */
    Optional<String> assignee(Subject subject);

    /** Who has it while {@link #assignee} is nobody, where that may happen. */
    default Optional<Caretaker> caretaker() {
        return Optional.empty();
    }

    /** The account that does not get it, although it holds the duty: it did the work that is checked here. */
    Optional<String> barred(Subject subject);

    /** The first day of a task that the model lets wait for it. */
    Optional<LocalDate> opens(Subject subject);

    /** The last day where the subject decides it; otherwise the programme year's deadline counts. */
    Optional<LocalDate> due(Subject subject);

    /** Whether the same answers may be given for many subjects at once. */
    default boolean isForMany() {
        return false;
    }

    /** Whether it goes on while its subject is suspended. */
    default boolean isOpenWhileSuspended() {
        return false;
    }

    /** Whether such a fact moves the last day that {@link #due} gives, while the task is open or its timers wait. */
    boolean isMovedBy(Class<? extends Fact> happened);
}
