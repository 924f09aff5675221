package id.pendamping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimplifierMarkupHandler;
import org.jspecify.annotations.Nullable;

/**
 * A page's source, taken apart.
 *
 * @param name as other templates refer to it
 * @param elements every element with its attributes
 * @param words text nodes that are not blank
 */
record Template(String name, String source, List<Element> elements, List<String> words) {

    static final Path HOME = Path.of("src/main/resources/templates");

    /** An element and the attributes that are written at it. */
    record Element(String name, Map<String, String> attributes, int line) {

        @Nullable
        String attribute(String attribute) {
            return attributes.get(attribute);
        }
    }

    static List<Template> all() {
        return Texts.files(HOME, ".html").stream().map(Template::read).toList();
    }

    /** Every value of a {@code th:} attribute. */
    List<String> expressions() {
        return elements.stream()
                .flatMap(element -> element.attributes().entrySet().stream())
                .filter(attribute -> attribute.getKey().startsWith("th:"))
                .map(Map.Entry::getValue)
                .toList();
    }

    boolean has(String fragment) {
        return elements.stream()
                .map(element -> element.attribute("th:fragment"))
                .anyMatch(signature ->
                        signature != null && (signature.equals(fragment) || signature.startsWith(fragment + '(')));
    }

    @Override
    public String toString() {
        return name;
    }

    private static Template read(Path file) {
        String name = HOME.relativize(file)
                .toString()
                .replace(file.getFileSystem().getSeparator(), "/")
                .replaceFirst("\\.html$", "");
        String source = Texts.content(file);
        Reader reader = new Reader();
        try {
            new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(source, new SimplifierMarkupHandler(reader));
        } catch (ParseException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
        return new Template(name, source, reader.elements, reader.words);
    }

    private static final class Reader extends AbstractSimpleMarkupHandler {

        private final List<Element> elements = new ArrayList<>();
        private final List<String> words = new ArrayList<>();

        @Override
        public void handleOpenElement(String name, @Nullable Map<String, String> attributes, int line, int column) {
            elements.add(new Element(name, Objects.requireNonNullElse(attributes, Map.of()), line));
        }

        @Override
        public void handleStandaloneElement(
                String name, @Nullable Map<String, String> attributes, boolean minimized, int line, int column) {
            handleOpenElement(name, attributes, line, column);
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            String text = new String(buffer, offset, length).strip();
            if (!text.isEmpty()) {
                words.add(text);
            }
        }
    }
}
