package id.pendamping.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The places of a form where text can stand, by name; rows by number or by key. */
final class FormPlaces {

    private static final Pattern PLACE = Pattern.compile("(\\w+)(\\[[A-Za-z0-9-]{1,36}])?(?:\\.(.+))?");

    private FormPlaces() {}

    /** Whether the form has the place, or the row. */
    static boolean has(Class<? extends Record> form, String name) {
        Matcher place = PLACE.matcher(name);
        return place.matches()
                && Shape.of(form)
                        .part(place.group(1))
                        .map(part -> has(part.content(), place.group(2) != null, place.group(3)))
                        .orElse(false);
    }

    private static boolean has(Shape.Content content, boolean isRow, @Nullable String rest) {
        if (content instanceof Shape.Rows rows) {
            return isRow && (rest == null || rest.equals(RowKeys.KEY) || has(rows.type(), rest));
        }
        if (isRow) {
            return false;
        }
        if (content instanceof Shape.Nested nested) {
            return rest != null && has(nested.type(), rest);
        }
        var parts = ((Shape.One) content).type().parts();
        return rest == null ? parts.isEmpty() : parts.contains(rest);
    }

    /** The places of one row in every list, to draw an empty one from. */
    static TypedText oneRowEach(Class<? extends Record> form) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows("", form, rows);
        return TypedText.of(rows);
    }

    private static void rows(String prefix, Class<? extends Record> form, Map<String, String> rows) {
        for (Shape.Part part : Shape.of(form).parts()) {
            if (part.content() instanceof Shape.Rows list) {
                String row = prefix + part.name() + "[0].";
                rows.put(row + RowKeys.KEY, "");
                rows(row, list.type(), rows);
            }
        }
    }
}
