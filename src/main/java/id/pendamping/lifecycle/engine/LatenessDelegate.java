package id.pendamping.lifecycle.engine;

import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.DeadlineMissed;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.DueCalls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code ${lateness}} in models of older releases, by which running cases still walk: notes that the step after the dot of
 * the node's id missed its last day, unless {@link id.pendamping.lifecycle.DeadlineWatch} has.
 */
@Component("lateness")
class LatenessDelegate implements JavaDelegate {

    private final ObjectProvider<DueCalls> calls;
    private final ObjectProvider<Journal> journal;
    private final CurrentAct act;

    LatenessDelegate(ObjectProvider<DueCalls> calls, ObjectProvider<Journal> journal, CurrentAct act) {
        this.calls = calls;
        this.journal = journal;
        this.act = act;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Subject subject = TaskWatch.subjectOf(execution);
        String node = execution.getCurrentActivityId();
        String step = node.substring(node.indexOf('.') + 1);
        calls.getObject().takeOver(subject, step).ifPresent(telling -> journal.getObject()
                .record(
                        new DeadlineMissed(subject, step, telling.dueOn()),
                        act.get().automatically("deadline")));
    }
}
