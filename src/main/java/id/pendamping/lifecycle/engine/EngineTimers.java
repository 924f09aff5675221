package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.DeadlineWatch;
import id.pendamping.lifecycle.Timers;
import id.pendamping.shared.Subject;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Fires timers in the caller's thread, oldest first, then tells of last days that are near or over. */
@Component
class EngineTimers implements Timers {

    private static final int AT_ONCE = 500;

    private final ManagementService management;
    private final TaskTimers timers;
    private final DeadlineWatch deadlines;

    EngineTimers(ManagementService management, TaskTimers timers, DeadlineWatch deadlines) {
        this.management = management;
        this.timers = timers;
        this.deadlines = deadlines;
    }

    @Override
    public int fireDue() {
        int fired = 0;
        List<Job> due = due();
        while (!due.isEmpty()) {
            for (Job job : due) {
                management.executeJob(job.getId());
                fired++;
            }
            due = due();
        }
        deadlines.run();
        return fired;
    }

    @Override
    public void expire(Subject subject, String step) {
        timers.expire(subject, step);
    }

    private List<Job> due() {
        return management.createJobQuery().executable().withRetriesLeft().active().listPage(0, AT_ONCE).stream()
                .sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
