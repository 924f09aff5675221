package drive;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Writes maps, lists, text, numbers and truth. */
final class Json {

    private Json() {}

    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            var all = new StringJoiner(",", "{", "}");
            map.forEach((key, inner) -> all.add("\"" + key + "\":" + of(inner)));
            return all.toString();
        }
        if (value instanceof List<?> list) {
            var all = new StringJoiner(",", "[", "]");
            list.forEach(inner -> all.add(of(inner)));
            return all.toString();
        }
        return value instanceof String text
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : value.toString();
    }
}
