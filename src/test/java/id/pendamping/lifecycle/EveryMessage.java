package id.pendamping.lifecycle;

import id.pendamping.programme.LastDay;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import java.util.function.Function;

/** Models that wait for every message, or for none; no process runs and no clock. */
public record EveryMessage(boolean awaited) implements Standstill {

    public static Standstill isAwaited(boolean awaited) {
        return new EveryMessage(awaited);
    }

    @Override
    public boolean isAwaited(Subject subject, String message) {
        return awaited;
    }

    @Override
    public boolean isRunning(Subject subject, String model) {
        return false;
    }

    @Override
    public void begin(Subject subject) {}

    @Override
    public void end(Subject subject, Function<WorkItem, LastDay> deferred) {}
}
