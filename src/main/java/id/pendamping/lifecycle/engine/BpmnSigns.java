package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.models.ProcessDrawing.Sign;
import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Which sign a node of a model carries. */
final class BpmnSigns {

    private BpmnSigns() {}

    static Sign of(FlowNode node) {
        if (node instanceof CatchEvent event) {
            return of(event.getEventDefinitions());
        }
        if (node instanceof ThrowEvent event) {
            return of(event.getEventDefinitions());
        }
        if (node instanceof Gateway) {
            return gateway(node);
        }
        if (node instanceof UserTask) {
            return Sign.USER;
        }
        if (node instanceof CallActivity) {
            return Sign.STAGE;
        }
        if (node instanceof Task) {
            return node instanceof BusinessRuleTask ? Sign.RULE : Sign.SERVICE;
        }
        return Sign.NONE;
    }

    private static Sign gateway(FlowNode node) {
        if (node instanceof ParallelGateway) {
            return Sign.PARALLEL;
        }
        return node instanceof EventBasedGateway ? Sign.EVENT_BASED : Sign.EXCLUSIVE;
    }

    private static Sign of(Collection<EventDefinition> definitions) {
        return definitions.stream().map(BpmnSigns::of).findFirst().orElse(Sign.NONE);
    }

    private static Sign of(EventDefinition definition) {
        if (definition instanceof TimerEventDefinition) {
            return Sign.TIMER;
        }
        if (definition instanceof MessageEventDefinition) {
            return Sign.MESSAGE;
        }
        if (definition instanceof ErrorEventDefinition) {
            return Sign.ERROR;
        }
        if (definition instanceof EscalationEventDefinition) {
            return Sign.ESCALATION;
        }
        return definition instanceof TerminateEventDefinition ? Sign.TERMINATION : Sign.NONE;
    }
}
