package id.pendamping.disbursement;

import id.pendamping.lifecycle.Standstill;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import java.util.function.Function;

/** No process of a subject waits for anything. */
final class NothingWaits implements Standstill {

    @Override
    public boolean isAwaited(Subject subject, String message) {
        return false;
    }

    @Override
    public boolean isRunning(Subject subject, String model) {
        return false;
    }

    @Override
    public void begin(Subject subject) {}

    @Override
    public void end(Subject subject, Function<WorkItem, Deferral> deferred) {}
}
