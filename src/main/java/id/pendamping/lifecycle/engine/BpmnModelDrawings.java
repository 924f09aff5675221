package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.models.ModelDrawings;
import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.lifecycle.models.ProcessDrawing.Box;
import id.pendamping.lifecycle.models.ProcessDrawing.Flow;
import id.pendamping.lifecycle.models.ProcessDrawing.Kind;
import id.pendamping.lifecycle.models.ProcessDrawing.Node;
import id.pendamping.lifecycle.models.ProcessDrawing.Point;
import id.pendamping.lifecycle.models.ProcessDrawing.Sign;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the drawings from the diagrams inside the models on the class path, once each. */
@Component
class BpmnModelDrawings implements ModelDrawings {

    private final Map<String, ProcessDrawing> drawings = new ConcurrentHashMap<>();

    @Override
    public ProcessDrawing drawing(String processKey) {
        return drawings.computeIfAbsent(processKey, BpmnModelDrawings::read);
    }

    private static ProcessDrawing read(String processKey) {
        try (InputStream xml = BpmnModelDrawings.class.getResourceAsStream("/bpmn/" + processKey + ".bpmn")) {
            if (xml == null) {
                throw new IllegalArgumentException("No process model " + processKey);
            }
            return read(processKey, Bpmn.readModelFromStream(xml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessDrawing read(String processKey, BpmnModelInstance model) {
        Process process = model.getModelElementById(processKey);
        return new ProcessDrawing(
                processKey,
                words(process.getName()),
                inOrder(process, FlowNode.class).map(BpmnModelDrawings::node).toList(),
                inOrder(process, SequenceFlow.class)
                        .map(BpmnModelDrawings::flow)
                        .toList());
    }

    private static <T> Stream<T> inOrder(Process process, Class<T> kind) {
        return process.getFlowElements().stream()
                .flatMap(BpmnModelDrawings::withInside)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** A frame comes before what is in it. */
    private static Stream<FlowElement> withInside(FlowElement element) {
        return element instanceof SubProcess frame
                ? Stream.concat(
                        Stream.of(element), frame.getFlowElements().stream().flatMap(BpmnModelDrawings::withInside))
                : Stream.of(element);
    }

    private static Node node(FlowNode node) {
        BpmnShape shape = (BpmnShape) node.getDiagramElement();
        return new Node(
                node.getId(),
                kind(node),
                BpmnSigns.of(node),
                !(node instanceof BoundaryEvent event && !event.cancelActivity())
                        && !(node instanceof StartEvent start && !start.isInterrupting()),
                words(node.getName()),
                box(shape.getBounds()),
                label(shape.getBpmnLabel()),
                node instanceof BoundaryEvent event ? event.getAttachedTo().getId() : null);
    }

    private static Kind kind(FlowNode node) {
        if (node instanceof SubProcess) {
            return Kind.BESIDE;
        }
        if (node instanceof BoundaryEvent) {
            return BpmnSigns.of(node) == Sign.TIMER ? Kind.DEADLINE : Kind.HAPPENING;
        }
        if (node instanceof Gateway) {
            Kind parting = node instanceof ParallelGateway ? Kind.FORK : Kind.QUESTION;
            return node.getOutgoing().size() > 1 ? parting : Kind.MERGE;
        }
        if (node instanceof IntermediateCatchEvent) {
            return Kind.WAIT;
        }
        if (node instanceof StartEvent start) {
            return start.getEventDefinitions().isEmpty() ? Kind.START : Kind.BEGINNING;
        }
        if (node instanceof EndEvent || node instanceof IntermediateThrowEvent) {
            return Kind.END;
        }
        if (node instanceof UserTask) {
            return Kind.PERSON;
        }
        return node instanceof CallActivity ? Kind.STAGE : Kind.AUTOMATION;
    }

    private static Flow flow(SequenceFlow flow) {
        BpmnEdge edge = flow.getDiagramElement();
        return new Flow(
                flow.getId(),
                flow.getSource().getId(),
                flow.getTarget().getId(),
                words(flow.getName()),
                edge.getWaypoints().stream()
                        .map(point -> new Point(point.getX(), point.getY()))
                        .toList(),
                label(edge.getBpmnLabel()));
    }

    private static @Nullable Box label(@Nullable BpmnLabel label) {
        return label == null || label.getBounds() == null ? null : box(label.getBounds());
    }

    private static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static String words(@Nullable String name) {
        return name == null ? "" : name;
    }
}
