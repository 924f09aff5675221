package id.pendamping.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.desk.Declared;
import id.pendamping.desk.Step;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.shared.Duty;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No case stands still for ever: whatever a token can reach leads to an end, and wherever it waits there is somebody who can
 * act or a timer that will. Made from the models; each test is named after its state.
 */
class DeadEndsTest {

    private static final Set<Duty> WHO_DO_NOTHING = Set.of(Duty.ADMINISTRATOR, Duty.AUTOMATION);

    private static final Map<String, Duty> DUTIES =
            Declared.steps().stream().collect(Collectors.toMap(Step::key, Step::duty));

    private static final Set<String> SENT = Declared.beans(FactMessage.class).stream()
            .map(message -> String.valueOf(message.message()))
            .collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicTest> everyStateIsReachedAndLeadsToAnEnd() {
        return nodes((model, node) -> {
            assertThat(reached(model)).as("reached from a beginning").contains(node);
            assertThat(after(List.of(node))).as("leads to an end").anyMatch(EndEvent.class::isInstance);
        });
    }

    @TestFactory
    Stream<DynamicTest> whereverATokenWaitsSomebodyCanActOrATimerWill() {
        return nodes((model, node) -> {
            if (node instanceof UserTask) {
                assertThat(DUTIES).as("a step with a duty").containsKey(node.getId());
                assertThat(DUTIES.get(node.getId())).isNotIn(WHO_DO_NOTHING);
            } else if (node instanceof ReceiveTask || node instanceof IntermediateCatchEvent) {
                assertThat(isTimed(node) || hasTimerAtTheEdge(node) || hasTimerBeside(node) || isSent(node))
                        .as("a timer, or a fact that is sent")
                        .isTrue();
            }
        });
    }

    private interface Check {
        void of(BpmnModelInstance model, FlowNode node);
    }

    private static Stream<DynamicTest> nodes(Check check) {
        return ModelsTest.models().flatMap(file -> {
            BpmnModelInstance model = Bpmn.readModelFromFile(file);
            return model.getModelElementsByType(FlowNode.class).stream()
                    .map(node ->
                            DynamicTest.dynamicTest(file.getName() + ' ' + node.getId(), () -> check.of(model, node)));
        });
    }

    private static Set<FlowNode> reached(BpmnModelInstance model) {
        return after(model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node instanceof StartEvent || isBeside(node))
                .toList());
    }

    /** Begun by an event of its own, not by a flow. */
    private static boolean isBeside(FlowNode node) {
        return node instanceof SubProcess frame && frame.triggeredByEvent();
    }

    /** These and all that a token can reach from them. */
    private static Set<FlowNode> after(Collection<? extends FlowNode> from) {
        Set<FlowNode> found = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (found.add(node)) {
                node.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(open::push);
                if (node instanceof Activity activity) {
                    edges(activity).forEach(open::push);
                }
                if (node instanceof SubProcess frame) {
                    frame.getChildElementsByType(FlowNode.class).forEach(open::push);
                }
                if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess frame) {
                    frame.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(open::push);
                }
            }
        }
        return found;
    }

    private static Stream<BoundaryEvent> edges(Activity activity) {
        return ((BpmnModelInstance) activity.getModelInstance())
                .getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(edge -> edge.getAttachedTo().equals(activity));
    }

    private static boolean isTimed(FlowNode node) {
        return !node.getChildElementsByType(TimerEventDefinition.class).isEmpty();
    }

    private static boolean hasTimerAtTheEdge(FlowNode node) {
        return node instanceof Activity activity && edges(activity).anyMatch(DeadEndsTest::isTimed);
    }

    /** Behind the same event-based gateway. */
    private static boolean hasTimerBeside(FlowNode node) {
        return node.getPreviousNodes().list().stream()
                .filter(EventBasedGateway.class::isInstance)
                .flatMap(gateway -> gateway.getSucceedingNodes().list().stream())
                .anyMatch(DeadEndsTest::isTimed);
    }

    private static boolean isSent(FlowNode node) {
        String message = node instanceof ReceiveTask task
                ? task.getMessage().getName()
                : ((CatchEvent) node)
                        .getChildElementsByType(MessageEventDefinition.class).stream()
                                .map(definition -> definition.getMessage().getName())
                                .findFirst()
                                .orElse("");
        return SENT.contains(message);
    }
}
