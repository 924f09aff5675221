package id.pendamping.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.lifecycle.engine.DrawnModels;
import id.pendamping.lifecycle.models.ModelWords;
import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.lifecycle.models.ProcessDrawing.Box;
import id.pendamping.lifecycle.models.ProcessDrawing.Kind;
import id.pendamping.lifecycle.models.ProcessDrawing.Node;
import id.pendamping.lifecycle.models.ProcessDrawing.Point;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** No word of a picture lies on another, on the edge of a node, or outside of the picture, bold as it is where a case stands. */
class LegiblePicturesTest {

    private static final double CAP = 9;
    private static final double DESCENT = 3;

    @TestFactory
    Stream<DynamicTest> noWordLiesOnAnother() throws Exception {
        List<String> keys;
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            keys = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.substring(0, name.length() - ".bpmn".length()))
                    .sorted()
                    .toList();
        }
        return keys.stream().flatMap(key -> Stream.of("id", "en")
                .map(language -> DynamicTest.dynamicTest(key + " " + language, () -> assertThat(faults(key, language))
                        .isEmpty())));
    }

    private static List<String> faults(String key, String language) throws Exception {
        ProcessDrawing drawing =
                DrawnModels.ofTheProgram().drawing(key).in(ModelWords.in(Locale.forLanguageTag(language)));
        Set<String> everywhere = drawing.nodes().stream().map(Node::id).collect(Collectors.toSet());
        Walk walk = new Walk(Map.of(), Map.of(), everywhere, Set.of(), Map.of());
        Document picture = parse(ProcessPicture.svg(drawing, walk, Walks.indonesian()));
        List<Word> words = words(picture);
        List<String> faults = new ArrayList<>();
        Box view = viewBox(picture);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!word.within(view)) {
                faults.add(word.text + " leaves the picture");
            }
            words.subList(i + 1, words.size()).stream()
                    .filter(word::meets)
                    .forEach(other -> faults.add(word.text + " lies on " + other.text));
            drawing.nodes().stream()
                    .filter(node -> node.kind() != Kind.BESIDE)
                    .filter(node -> word.meets(node) && !word.within(inner(node)))
                    .forEach(node -> faults.add(word.text + " lies on the edge of " + node.id()));
        }
        return faults;
    }

    private static Box inner(Node node) {
        Box box = node.box();
        return switch (node.kind()) {
            case PERSON, AUTOMATION, STAGE -> box;
            default -> new Box(box.x(), box.y(), 0, 0);
        };
    }

    private static List<Word> words(Document picture) {
        NodeList texts = picture.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> (Element) texts.item(i))
                .map(text -> {
                    double width = Lettering.width(text.getTextContent())
                            * (text.getAttribute("class").contains("here") ? Lettering.BOLD : 1);
                    double x = Double.parseDouble(text.getAttribute("x"));
                    double y = Double.parseDouble(text.getAttribute("y"));
                    double left = text.getAttribute("class").contains("frame") ? x : x - width / 2;
                    return new Word(text.getTextContent(), new Box(left, y - CAP, width, CAP + DESCENT));
                })
                .toList();
    }

    private static Box viewBox(Document picture) {
        String[] numbers = picture.getDocumentElement().getAttribute("viewBox").split(" ");
        return new Box(
                Double.parseDouble(numbers[0]),
                Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[2]),
                Double.parseDouble(numbers[3]));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private record Word(String text, Box box) {

        boolean within(Box other) {
            return box.x() >= other.x()
                    && box.y() >= other.y()
                    && box.x() + box.width() <= other.x() + other.width()
                    && box.y() + box.height() <= other.y() + other.height();
        }

        boolean meets(Word other) {
            return meets(other.box);
        }

        /** A diamond and a circle are held by the square half as wide around their middle. */
        boolean meets(Node node) {
            Box other = node.box();
            return switch (node.kind()) {
                case PERSON, AUTOMATION, STAGE -> meets(other);
                case QUESTION, MERGE, FORK -> corners().anyMatch(corner -> inDiamond(corner, other));
                default -> corners().anyMatch(corner -> inCircle(corner, other));
            };
        }

        private boolean meets(Box other) {
            return box.x() < other.x() + other.width()
                    && other.x() < box.x() + box.width()
                    && box.y() < other.y() + other.height()
                    && other.y() < box.y() + box.height();
        }

        /** Points along the edge of the word, close enough that no node slips between. */
        private Stream<Point> corners() {
            int steps = Math.max(2, (int) (box.width() / 4));
            return IntStream.rangeClosed(0, steps).boxed().flatMap(i -> {
                double x = box.x() + box.width() * i / steps;
                return Stream.of(
                        new Point(x, box.y()),
                        new Point(x, box.y() + box.height() / 2),
                        new Point(x, box.y() + box.height()));
            });
        }

        private static boolean inDiamond(Point point, Box box) {
            Point centre = box.centre();
            return Math.abs(point.x() - centre.x()) / (box.width() / 2)
                            + Math.abs(point.y() - centre.y()) / (box.height() / 2)
                    < 1;
        }

        private static boolean inCircle(Point point, Box box) {
            Point centre = box.centre();
            return Math.hypot(point.x() - centre.x(), point.y() - centre.y()) < box.width() / 2;
        }
    }
}
