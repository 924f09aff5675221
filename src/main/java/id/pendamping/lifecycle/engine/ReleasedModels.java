package id.pendamping.lifecycle.engine;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskJavaDelegateActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A business rule task names its table, so that every tool for BPMN shows what it asks. The table is asked by the automation
 * of the task, which knows the inputs and keeps the version with the case. Every model is tagged with the release that it
 * came with.
 */
final class ReleasedModels extends AbstractBpmnParseListener {

    private final JavaDelegate automation;
    private final String release;

    ReleasedModels(JavaDelegate automation, String release) {
        this.automation = automation;
        this.release = release;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity model) {
        model.setVersionTag(release);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef") != null) {
            activity.setActivityBehavior(new ServiceTaskJavaDelegateActivityBehavior(automation));
        }
    }
}
