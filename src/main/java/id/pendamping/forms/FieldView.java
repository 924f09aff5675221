package id.pendamping.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One form field as the page draws it.
 *
 * @param values what was typed: under {@code ""}, under {@code day}, {@code month} and {@code year} for a date, or under the
 *     options that are ticked
 * @param errors sentences that say what to do; empty when the field is fine
 */
public record FieldView(
        String name,
        Field.Kind kind,
        String label,
        @Nullable String hint,
        Map<String, String> values,
        List<Option> options,
        List<String> errors) {

    public String value() {
        return values.getOrDefault("", "");
    }

    public boolean wrong() {
        return !errors.isEmpty();
    }
}
