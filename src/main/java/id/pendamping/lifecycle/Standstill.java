package id.pendamping.lifecycle;

import id.pendamping.programme.LastDay;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import java.util.function.Function;

/** Stops the clocks of a subject's processes and lets them go on; what runs beside its way has clocks of its own. */
public interface Standstill {

    /** Whether the model that the subject walks by waits for this message now. */
    boolean isAwaited(Subject subject, String message);

    /** Whether a process of this model runs for the subject. */
    boolean isRunning(Subject subject, String model);

    /** No timer of the subject fires and nobody is told of its last days, whatever begins to wait in this transaction. */
    void begin(Subject subject);

    /** The timers wait again. Open tasks, with their timers, get the last days that {@code deferred} gives them. */
    void end(Subject subject, Function<WorkItem, LastDay> deferred);
}
