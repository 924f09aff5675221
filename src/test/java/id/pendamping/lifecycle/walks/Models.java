package id.pendamping.lifecycle.walks;

import id.pendamping.lifecycle.walks.Node.Kind;
import java.io.File;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** All models as they are drawn. */
final class Models {

    private static final Pattern ANSWER = Pattern.compile("(\\w+) == '([A-Z_]+)'");

    private final Map<String, Node> processes = new TreeMap<>();
    private final Map<String, Node> nodes = new TreeMap<>();

    private Models(Predicate<String> isFlow) {
        File[] files = Objects.requireNonNull(new File("bpmn").listFiles((folder, name) -> name.endsWith(".bpmn")));
        for (File file : files) {
            Bpmn.readModelFromFile(file).getModelElementsByType(Process.class).forEach(process -> {
                Node read = new Node(process.getId(), process.getId(), Kind.PROCESS);
                processes.put(process.getId(), read);
                read(process, read, isFlow);
            });
        }
    }

    static Models ofTheProgram() {
        return new Models(every -> true);
    }

    static Models without(String flow) {
        return new Models(id -> !id.equals(flow));
    }

    Node process(String key) {
        return Objects.requireNonNull(processes.get(key), key);
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    private void read(BaseElement scope, Node into, Predicate<String> isFlow) {
        Map<String, Node> inside = new HashMap<>();
        for (FlowNode element : scope.getChildElementsByType(FlowNode.class)) {
            Node node = node(element, into.model);
            inside.put(element.getId(), node);
            nodes.put(node.toString(), node);
            if (element instanceof StartEvent) {
                into.start = node;
            }
            if (element instanceof SubProcess part) {
                if (part.triggeredByEvent()) {
                    into.frames.add(node);
                }
                read(part, node, isFlow);
            }
        }
        for (BoundaryEvent edge : scope.getChildElementsByType(BoundaryEvent.class)) {
            inside.get(edge.getAttachedTo().getId()).edges.add(inside.get(edge.getId()));
        }
        for (SequenceFlow flow : scope.getChildElementsByType(SequenceFlow.class)) {
            if (isFlow.test(flow.getId())) {
                Node from = inside.get(flow.getSource().getId());
                Node to = inside.get(flow.getTarget().getId());
                from.out.add(new Node.Flow(flow.getId(), to, answers(flow)));
                to.isBehindAChoice |= from.is(Kind.CHOICE_OF_EVENTS);
            }
        }
    }

    private static Node node(FlowNode element, String model) {
        Node node = new Node(model, element.getId(), kind(element));
        if (element instanceof Event event) {
            event.getChildElementsByType(MessageEventDefinition.class)
                    .forEach(one -> node.message = one.getMessage().getName());
            event.getChildElementsByType(ErrorEventDefinition.class)
                    .forEach(one -> node.error = one.getError().getErrorCode());
            node.isTerminating = !event.getChildElementsByType(TerminateEventDefinition.class)
                    .isEmpty();
        }
        if (element instanceof BoundaryEvent edge) {
            node.isInterrupting = edge.cancelActivity();
        } else if (element instanceof StartEvent start) {
            node.isInterrupting = start.isInterrupting();
        } else if (element instanceof CallActivity call) {
            node.calls = call.getCalledElement();
        } else if (element instanceof ParallelGateway join) {
            node.joins = join.getIncoming().size() > 1;
        }
        return node;
    }

    private static Kind kind(FlowNode element) {
        if (element instanceof UserTask || element instanceof ReceiveTask) {
            return Kind.TASK;
        }
        if (element instanceof IntermediateCatchEvent) {
            return Kind.CATCH;
        }
        if (element instanceof EventBasedGateway) {
            return Kind.CHOICE_OF_EVENTS;
        }
        if (element instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() > 1) {
            return Kind.CHOICE;
        }
        if (element instanceof CallActivity) {
            return Kind.CALL;
        }
        if (element instanceof SubProcess part) {
            return part.triggeredByEvent() ? Kind.FRAME : Kind.PART;
        }
        if (element instanceof BoundaryEvent) {
            return Kind.EDGE;
        }
        if (element instanceof StartEvent) {
            return Kind.START;
        }
        return element instanceof EndEvent ? Kind.END : Kind.PASSED;
    }

    private static List<String> answers(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? List.of()
                : ANSWER.matcher(flow.getConditionExpression().getTextContent())
                        .results()
                        .map(found -> found.group(1) + '.' + found.group(2))
                        .toList();
    }
}
