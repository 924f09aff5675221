package id.pendamping.lifecycle.engine;

import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.DeadlineMissed;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItems;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code ${lateness}} in the models: notes that the step after the dot of the node's id missed its last day. */
@Component("lateness")
class LatenessDelegate implements JavaDelegate {

    private final ObjectProvider<WorkItems> workItems;
    private final ObjectProvider<Journal> journal;
    private final CurrentAct act;

    LatenessDelegate(ObjectProvider<WorkItems> workItems, ObjectProvider<Journal> journal, CurrentAct act) {
        this.workItems = workItems;
        this.journal = journal;
        this.act = act;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Subject subject = TaskWatch.subjectOf(execution);
        String node = execution.getCurrentActivityId();
        String step = node.substring(node.indexOf('.') + 1);
        workItems.getObject().find(subject, step).ifPresent(item -> journal.getObject()
                .record(
                        new DeadlineMissed(subject, step, item.dueOn()),
                        act.get().automatically("deadline")));
    }
}
