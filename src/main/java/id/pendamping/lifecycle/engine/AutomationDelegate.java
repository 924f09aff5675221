package id.pendamping.lifecycle.engine;

import id.pendamping.journal.Fact;
import id.pendamping.lifecycle.Automation;
import id.pendamping.shared.Subject;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code ${automation}} in the models: runs the automation that has the node's id and keeps its answers. */
@Component("automation")
class AutomationDelegate implements JavaDelegate {

    private final ObjectProvider<Automation> automations;
    private final CurrentAct act;

    AutomationDelegate(ObjectProvider<Automation> automations, CurrentAct act) {
        this.automations = automations;
        this.act = act;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String node = execution.getCurrentActivityId();
        Subject subject = TaskWatch.subjectOf(execution);
        Optional<? extends Fact> fact = find(node).run(subject, act.get());
        fact.ifPresent(happened -> execution.setVariables(happened.answers()));
    }

    private Automation find(String key) {
        return automations.stream()
                .filter(automation -> automation.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No automation " + key));
    }
}
