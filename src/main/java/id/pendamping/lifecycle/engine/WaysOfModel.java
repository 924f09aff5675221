package id.pendamping.lifecycle.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * Which nodes of a model lie on one way. A way begins where its process or frame begins, where ways part to run side by
 * side, or where an event leaves its task waiting. A token that was moved from one way to another would leave the one
 * without a token and be a second one on the other.
 */
final class WaysOfModel {

    private WaysOfModel() {}

    static boolean isOneWay(FlowNode from, FlowNode to) {
        return from.getParentElement().equals(to.getParentElement())
                && begun(from).equals(begun(to));
    }

    /** Where ways begin without which no token comes to the node. */
    private static Set<String> begun(FlowNode node) {
        Collection<FlowNode> inside = node.getParentElement().getChildElementsByType(FlowNode.class);
        return inside.stream()
                .flatMap(WaysOfModel::beginnings)
                .map(FlowElement::getId)
                .filter(beginning -> !isReached(node, inside, beginning))
                .collect(Collectors.toSet());
    }

    private static Stream<FlowElement> beginnings(FlowNode node) {
        if (node instanceof ParallelGateway fork && fork.getOutgoing().size() > 1) {
            return fork.getOutgoing().stream().map(FlowElement.class::cast);
        }
        return node instanceof BoundaryEvent edge && !edge.cancelActivity() ? Stream.of(edge) : Stream.empty();
    }

    private static boolean isReached(FlowNode node, Collection<FlowNode> inside, String withoutBeginning) {
        Predicate<FlowElement> isOpen = element -> !element.getId().equals(withoutBeginning);
        Deque<FlowNode> open =
                inside.stream().filter(StartEvent.class::isInstance).collect(Collectors.toCollection(ArrayDeque::new));
        Set<FlowNode> reached = new HashSet<>(open);
        while (!open.isEmpty()) {
            FlowNode here = open.poll();
            Stream<FlowNode> along = here.getOutgoing().stream().filter(isOpen).map(SequenceFlow::getTarget);
            Stream<FlowNode> edges = inside.stream()
                    .filter(one -> one instanceof BoundaryEvent edge
                            && edge.getAttachedTo().equals(here)
                            && isOpen.test(edge));
            for (FlowNode next : Stream.concat(along, edges).toList()) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached.contains(node);
    }
}
