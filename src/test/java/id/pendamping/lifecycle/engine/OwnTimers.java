package id.pendamping.lifecycle.engine;

import id.pendamping.shared.CaseId;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

/** The timers of one case: far in the year, a test need not wait for those of all that others have left behind. */
public class OwnTimers {

    private final RuntimeService runtime;
    private final ManagementService management;

    OwnTimers(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** Fires those of the case that are due by the program's clock, oldest first, and what follows from them. */
    public void fireDue(CaseId caseId) {
        for (List<Job> due = due(caseId); !due.isEmpty(); due = due(caseId)) {
            management.executeJob(due.get(0).getId());
        }
    }

    private List<Job> due(CaseId caseId) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.subject().key())
                .list()
                .stream()
                .flatMap(process -> management
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .executable()
                        .withRetriesLeft()
                        .active()
                        .list()
                        .stream())
                .sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
