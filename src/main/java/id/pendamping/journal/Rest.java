package id.pendamping.journal;

import id.pendamping.shared.ProgramOnly;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Whether timed work rests on this node, and why. It goes on when no reason is left. */
@Component
@ProgramOnly
public class Rest {

    private final ObjectProvider<TimedWork> work;
    private final Set<Reason> reasons = ConcurrentHashMap.newKeySet();
    private volatile BooleanSupplier doubt = () -> false;

    public Rest(ObjectProvider<TimedWork> work) {
        this.work = work;
    }

    /** Why timed work rests. */
    public enum Reason {
        /** The clock of this node cannot be trusted. */
        CLOCK,
        /** Hardly any room is left where this node keeps its data. */
        DISK
    }

    /** Asked before each piece of timed work, between the looks that begin and end the rest. */
    public void alsoWhile(BooleanSupplier doubtful) {
        doubt = doubtful;
    }

    /** Whether timed work may begin. */
    public boolean isOver() {
        return reasons.isEmpty() && !doubt.getAsBoolean();
    }

    /** Begins for this reason; harmless when it has begun. */
    public synchronized void begin(Reason reason) {
        if (reasons.add(reason) && reasons.size() == 1) {
            work.stream().filter(SmartLifecycle::isAutoStartup).forEach(SmartLifecycle::stop);
        }
    }

    /** This reason is gone. */
    public synchronized void end(Reason reason) {
        if (reasons.remove(reason) && reasons.isEmpty()) {
            work.stream().filter(SmartLifecycle::isAutoStartup).forEach(SmartLifecycle::start);
        }
    }
}
