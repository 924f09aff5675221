package id.pendamping.inbox;

import id.pendamping.shared.PersonalNumbers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The content of a message as it came beside the one that is proposed, value by value. */
@Component
public class MessageComparison {

    private static final int LONGEST = 500;
    private static final int MOST = 200;

    private final DeadLetters letters;
    private final JsonMapper json = new JsonMapper();

    MessageComparison(DeadLetters letters) {
        this.letters = letters;
    }

    /**
     * One value.
     *
     * @param name where it stands; empty for a content that is no JSON
     * @param came null when it is missing there
     * @param differs also in what is not shown of a long or masked value
     */
    public record Line(
            String name, @Nullable String came, @Nullable String proposed, boolean differs) {}

    /** Values that differ come first where not all can be shown. */
    public record Comparison(List<Line> lines, boolean isCut) {}

    public Comparison of(DeadLetter letter, String proposed) {
        byte[] value = letters.message(letter.id()).value();
        return of(value == null ? "" : new String(value, StandardCharsets.UTF_8), proposed);
    }

    Comparison of(String came, String proposed) {
        Map<String, String> before = values(came);
        Map<String, String> after = values(proposed);
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        List<Line> lines = new ArrayList<>();
        for (String name : names) {
            String old = before.get(name);
            String fresh = after.get(name);
            lines.add(new Line(shown(name), text(name, old), text(name, fresh), !Objects.equals(old, fresh)));
        }
        if (lines.size() > MOST) {
            lines.sort(Comparator.comparing(line -> !line.differs()));
        }
        return new Comparison(lines.stream().limit(MOST).toList(), lines.size() > MOST);
    }

    /** The name says what kind of number it may be. */
    private static @Nullable String text(String name, @Nullable String value) {
        String before = name + ": ";
        return value == null
                ? null
                : shown(PersonalNumbers.masked(before + value).substring(before.length()));
    }

    private static String shown(String text) {
        return DisplayText.of(text, LONGEST);
    }

    private Map<String, String> values(String content) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            put(values, "", json.readTree(content));
        } catch (JacksonException e) {
            values.put("", content);
        }
        return values;
    }

    private static void put(Map<String, String> values, String name, JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(each -> put(values, join(name, each.getKey()), each.getValue()));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                put(values, name + '[' + (i + 1) + ']', node.get(i));
            }
        } else if (!node.isMissingNode()) {
            values.put(name, node.toString());
        }
    }

    private static String join(String name, String part) {
        return name.isEmpty() ? part : name + '.' + part;
    }
}
