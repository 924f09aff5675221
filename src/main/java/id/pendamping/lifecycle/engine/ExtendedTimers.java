package id.pendamping.lifecycle.engine;

import id.pendamping.journal.Entry;
import id.pendamping.lifecycle.TaskExtended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a model does when the last day of a task is over follows the day that a supervisor has given. */
@Component
class ExtendedTimers {

    private final TaskTimers timers;

    ExtendedTimers(TaskTimers timers) {
        this.timers = timers;
    }

    @EventListener
    void on(Entry entry) {
        if (entry.fact() instanceof TaskExtended extended) {
            timers.extend(entry.subject(), extended.step(), extended.dueOn());
        }
    }
}
