package id.pendamping.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.lifecycle.models.ProcessDrawing.Box;
import id.pendamping.lifecycle.models.ProcessDrawing.Flow;
import id.pendamping.lifecycle.models.ProcessDrawing.Node;
import id.pendamping.lifecycle.models.ProcessDrawing.Point;
import id.pendamping.shared.Duty;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What holds for every process model: valid, named, explained, drawn, and free of code. */
class ModelsTest {

    /** The three beans and one answer at a time; anything else in a model could run arbitrary code. */
    private static final List<Pattern> ALLOWED = List.of(
            Pattern.compile("\\$\\{automation}"),
            Pattern.compile("\\$\\{deadlines\\.(of|next|opening)\\(execution, '[a-z-]+'\\)}"),
            Pattern.compile("\\$\\{!?(mayReturn|refundDue|drawn)}"),
            Pattern.compile("\\$\\{(\\w+) == '[A-Z_]+'( \\|\\| \\1 == '[A-Z_]+')*}"),
            Pattern.compile("#\\{execution\\.processBusinessKey}"));

    static Stream<File> models() {
        File[] found = new File("bpmn").listFiles((folder, name) -> name.endsWith(".bpmn"));
        return Arrays.stream(Objects.requireNonNull(found)).sorted();
    }

    private static BpmnModelInstance read(File model) {
        return Bpmn.readModelFromFile(model);
    }

    private static String key(File model) {
        return model.getName().replace(".bpmn", "");
    }

    @Test
    void areTheStagesAndWhatTheyCall() {
        assertThat(models().map(ModelsTest::key))
                .containsExactly(
                        "accountability",
                        "after-acceptance",
                        "disbursement",
                        "group-lifecycle",
                        "mentor-assignment",
                        "monitoring",
                        "paper-correction",
                        "recipient-decree",
                        "recovery",
                        "repayment",
                        "report-chase",
                        "return-notice",
                        "selection");
    }

    @ParameterizedTest
    @MethodSource("models")
    void isValidAgainstTheSchema(File model) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        var schema = factory.newSchema(Bpmn.class.getResource("/org/camunda/bpm/model/bpmn/schema/BPMN20.xsd"));
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(model)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("models")
    void hasTheFilesNameAndAHistory(File model) {
        assertThat(read(model).getModelElementsByType(Process.class))
                .singleElement()
                .satisfies(process -> {
                    assertThat(process.getId()).isEqualTo(key(model));
                    assertThat(process.isExecutable()).isTrue();
                    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
                    assertThat(process.getName()).isNotBlank();
                    assertThat(process.getDocumentations()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesAndExplainsEveryNode(File model) {
        assertThat(read(model).getModelElementsByType(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(node.getDocumentations())
                    .as(node.getId())
                    .singleElement()
                    .satisfies(words -> assertThat(words.getTextContent()).isNotBlank());
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void givesEveryPersonAFormAndADuty(File model) {
        assertThat(read(model).getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormKey()).isEqualTo("app:" + task.getId());
            assertThat(Duty.values()).extracting(Duty::name).contains(task.getCamundaCandidateGroups());
            assertThat(task.getCamundaAssignee()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void asksOneQuestionPerGatewayWithOneWayOut(File model) {
        assertThat(read(model).getModelElementsByType(ExclusiveGateway.class)).allSatisfy(gateway -> {
            if (gateway.getOutgoing().size() == 1) {
                assertThat(gateway.getIncoming()).as(gateway.getId()).hasSizeGreaterThan(1);
                return;
            }
            assertThat(gateway.getIncoming()).as(gateway.getId()).hasSize(1);
            assertThat(gateway.getName()).endsWith("?");
            assertThat(gateway.getOutgoing())
                    .allSatisfy(
                            flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void joinsWaysOnlyInGateways(File model) {
        assertThat(read(model).getModelElementsByType(FlowNode.class))
                .filteredOn(node -> !(node instanceof Gateway))
                .allSatisfy(node -> {
                    assertThat(node.getIncoming()).as(node.getId()).hasSizeLessThan(2);
                    assertThat(node.getOutgoing()).as(node.getId()).hasSizeLessThan(2);
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void callsStagesOfTheSameDeploymentUnderTheSameCase(File model) {
        assertThat(read(model).getModelElementsByType(CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCalledElement())
                    .as("after a dot stands which of several")
                    .isEqualTo(call.getId().replaceFirst("\\..*", ""));
            assertThat(new File("bpmn", call.getCalledElement() + ".bpmn")).exists();
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(call.getExtensionElements().getDomElement().getChildElements())
                    .anySatisfy(in ->
                            assertThat(in.getAttribute("businessKey")).isEqualTo("#{execution.processBusinessKey}"));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void containsNoCode(File model) throws Exception {
        var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document xml = factory.newDocumentBuilder().parse(model);
        var elements = xml.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            assertThat(element.getLocalName()).isNotIn("script", "scriptTask", "taskListener", "executionListener");
            if (element.getElementsByTagName("*").getLength() == 0) {
                assertAllowed(element.getTextContent());
            }
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                Attr attribute = (Attr) element.getAttributes().item(j);
                assertThat(attribute.getName()).isNotIn("camunda:class", "camunda:expression");
                assertAllowed(attribute.getValue());
            }
        }
    }

    private static void assertAllowed(String text) {
        if (text.contains("${") || text.contains("#{")) {
            assertThat(ALLOWED).as(text).anyMatch(form -> form.matcher(text).matches());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsEveryNodeAndEveryFlow(File model) {
        BpmnModelInstance read = read(model);
        assertThat(read.getModelElementsByType(FlowNode.class))
                .allSatisfy(node ->
                        assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
        assertThat(read.getModelElementsByType(SequenceFlow.class))
                .allSatisfy(flow ->
                        assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull())
                .extracting(BaseElement::getId)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("models")
    void runsFlowsAtRightAnglesAndAroundTheNodes(File model) {
        ProcessDrawing drawing = new BpmnModelDrawings().drawing(key(model));
        for (Flow flow : drawing.flows()) {
            for (int i = 1; i < flow.points().size(); i++) {
                Point from = flow.points().get(i - 1);
                Point to = flow.points().get(i);
                assertThat(from.x() == to.x() || from.y() == to.y())
                        .as(flow.id())
                        .isTrue();
                assertThat(drawing.nodes())
                        .filteredOn(node -> !belongs(node, flow))
                        .noneMatch(node -> touches(from, to, node.box()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void endsEveryFlowAtItsNodes(File model) {
        ProcessDrawing drawing = new BpmnModelDrawings().drawing(key(model));
        for (Flow flow : drawing.flows()) {
            Point from = flow.points().get(0);
            Point to = flow.points().get(flow.points().size() - 1);
            assertThat(drawing.nodes())
                    .as(flow.id())
                    .anyMatch(node -> node.id().equals(flow.source()) && touches(from, from, node.box()))
                    .anyMatch(node -> node.id().equals(flow.target()) && touches(to, to, node.box()));
        }
    }

    private static boolean belongs(Node node, Flow flow) {
        return node.kind() == ProcessDrawing.Kind.BESIDE
                || List.of(flow.source(), flow.target()).contains(node.id())
                || flow.source().equals(node.host());
    }

    private static boolean touches(Point from, Point to, Box box) {
        return Math.max(from.x(), to.x()) >= box.x()
                && Math.min(from.x(), to.x()) <= box.x() + box.width()
                && Math.max(from.y(), to.y()) >= box.y()
                && Math.min(from.y(), to.y()) <= box.y() + box.height();
    }
}
