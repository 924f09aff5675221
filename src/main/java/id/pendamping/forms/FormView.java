package id.pendamping.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form, as templates walk through it: {@code form.lines[0].amount} is text, {@code form.date.day}
 * too, a list has its rows. Every component is there; one into which nothing was typed is null.
 */
final class FormView {

    private FormView() {}

    static Map<String, @Nullable Object> of(Class<? extends Record> form, TypedText typed) {
        return components("", form, typed);
    }

    private static Map<String, @Nullable Object> components(
            String prefix, Class<? extends Record> form, TypedText typed) {
        Map<String, @Nullable Object> view = new HashMap<>();
        for (Shape.Part part : Shape.of(form).parts()) {
            view.put(part.name(), content(prefix + part.name(), part.content(), typed));
        }
        return view;
    }

    private static @Nullable Object content(String name, Shape.Content content, TypedText typed) {
        if (content instanceof Shape.Nested nested) {
            return components(name + '.', nested.type(), typed);
        }
        if (content instanceof Shape.Rows list) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (int row = 0; row < typed.rowsIn(name); row++) {
                rows.add(components(name + '[' + row + "].", list.type(), typed));
            }
            return rows;
        }
        List<String> parts = ((Shape.One) content).type().parts();
        return parts.isEmpty() ? typed.get(name) : parts(name, parts, typed);
    }

    private static Map<String, @Nullable String> parts(String name, List<String> parts, TypedText typed) {
        Map<String, @Nullable String> view = new HashMap<>();
        parts.forEach(part -> view.put(part, typed.get(name + '.' + part)));
        return view;
    }
}
