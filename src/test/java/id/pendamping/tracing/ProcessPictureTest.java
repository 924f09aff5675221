package id.pendamping.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.lifecycle.engine.DrawnModels;
import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.lifecycle.models.ProcessDrawing.Box;
import id.pendamping.lifecycle.models.ProcessDrawing.Flow;
import id.pendamping.lifecycle.models.ProcessDrawing.Kind;
import id.pendamping.lifecycle.models.ProcessDrawing.Node;
import id.pendamping.lifecycle.models.ProcessDrawing.Point;
import id.pendamping.lifecycle.models.ProcessDrawing.Sign;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ProcessPictureTest {

    private static final PictureWords WORDS = Walks.indonesian();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group-lifecycle",
                "selection",
                "mentor-assignment",
                "disbursement",
                "repayment",
                "accountability",
                "report-chase",
                "recovery",
                "return-notice",
                "after-acceptance",
                "paper-correction",
                "monitoring"
            })
    void drawsEveryNodeAndFlowOnceAndOnlyWithClasses(String model) throws Exception {
        ProcessDrawing drawing = DrawnModels.ofTheProgram().drawing(model);
        String svg = ProcessPicture.svg(drawing, Walks.through(drawing), WORDS);
        Document picture = parse(svg);

        assertThat(marks(picture, "data-node"))
                .containsExactlyInAnyOrderElementsOf(
                        drawing.nodes().stream().map(Node::id).toList());
        assertThat(marks(picture, "data-flow"))
                .containsExactlyInAnyOrderElementsOf(
                        drawing.flows().stream().map(Flow::id).toList());
        assertThat(svg).doesNotContain("style=", "fill=", "stroke=");
        keepForTheEye(model, svg);
    }

    @Test
    void laysTheWayOverTheModel() throws Exception {
        ProcessDrawing drawing = DrawnModels.ofTheProgram().drawing("accountability");
        Document picture = parse(ProcessPicture.svg(drawing, Walks.through(drawing), WORDS));

        assertThat(style(picture, "data-node", "compile-report")).isEqualTo("walked");
        assertThat(style(picture, "data-node", "review-report")).isEqualTo("here");
        assertThat(style(picture, "data-node", "close-case")).isEqualTo("not");
        assertThat(style(picture, "data-flow", "outcome-revision")).isEqualTo("walked");
        assertThat(style(picture, "data-flow", "attestation-refused")).isEqualTo("not");
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .contains("Sudah dilalui: Tetapkan batas laporan, Ingatkan dan tegur, Susun LPJ 2 kali")
                .contains("Sekarang: Telaah LPJ kali ke-2.")
                .contains("Belum atau tidak dilalui: Putuskan perubahan RAB, Telaah kedua LPJ, Putuskan LPJ");
        assertThat(picture.getDocumentElement().getTextContent()).contains("Revisi · 1 kali", "2 kali · 21 hari");
    }

    @Test
    void drawsDashedWaysThatRunTogetherOnlyOnce() throws Exception {
        ProcessDrawing drawing = DrawnModels.ofTheProgram().drawing("selection");
        Document picture = parse(ProcessPicture.svg(drawing, Walk.none(), WORDS));

        long tips = elements(picture).stream()
                .filter(element -> element.getAttribute("class").equals("tip not"))
                .count();
        long joining = drawing.into("refused").stream()
                .filter(flow -> flow.points().get(flow.points().size() - 1).x()
                        < drawing.node("refused").orElseThrow().box().centre().x())
                .count();
        assertThat(tips).isEqualTo(drawing.flows().size() - joining + 1);
    }

    @Test
    void showsALateStepAsLateOnlyWhileItWaits() throws Exception {
        ProcessDrawing drawing = twoBoxes("Susun", "");
        Walk late = Walk.over(drawing, Map.of("a", 1), Map.of(), Set.of("a"), Set.of("a"));
        Walk done = Walk.over(drawing, Map.of("a", 1, "b", 1), Map.of(), Set.of("b"), Set.of("a"));

        assertThat(style(parse(ProcessPicture.svg(drawing, late, WORDS)), "data-node", "a"))
                .isEqualTo("late");
        assertThat(style(parse(ProcessPicture.svg(drawing, done, WORDS)), "data-node", "a"))
                .isEqualTo("walked");
    }

    @Test
    void escapesWhateverStandsInTheModel() throws Exception {
        ProcessDrawing drawing = twoBoxes("<b>&\"Telaah\"", "</text><script>");

        Document picture = parse(ProcessPicture.svg(drawing, Walk.none(), WORDS));

        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
        assertThat(picture.getDocumentElement().getTextContent()).contains("<b>&\"Telaah\"", "</text><script>");
    }

    private static ProcessDrawing twoBoxes(String name, String flowName) {
        return new ProcessDrawing(
                "sketch",
                "Sketsa",
                List.of(
                        new Node("a", Kind.PERSON, Sign.USER, true, name, new Box(0, 0, 100, 60), null, null),
                        new Node("b", Kind.PERSON, Sign.USER, true, "Lain", new Box(200, 0, 100, 60), null, null)),
                List.of(new Flow(
                        "f",
                        "a",
                        "b",
                        flowName,
                        List.of(new Point(100, 30), new Point(200, 30)),
                        new Box(120, 10, 60, 14))));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> marks(Document picture, String attribute) {
        return elements(picture).stream()
                .filter(element -> element.hasAttribute(attribute))
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    private static String style(Document picture, String attribute, String id) {
        return elements(picture).stream()
                .filter(element -> element.getAttribute(attribute).equals(id))
                .findFirst()
                .orElseThrow()
                .getAttribute("class");
    }

    private static List<Element> elements(Document picture) {
        var nodes = picture.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Leaves the picture where a person can look at it in the program's own sheets. */
    private static void keepForTheEye(String model, String svg) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        String page = """
                <!doctype html><meta charset="utf-8"><title>%s</title>
                <link rel="stylesheet" href="tokens.css"><link rel="stylesheet" href="desk.css">
                <main class="page"><section class="sheet"><div class="map">%s</div></section></main>
                """;
        Files.writeString(folder.resolve(model + ".html"), page.formatted(model, svg));
    }
}
