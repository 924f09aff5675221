package id.pendamping.lifecycle.web;

import id.pendamping.shared.Refusal;
import id.pendamping.step.FieldView;
import id.pendamping.step.Step;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is wrong with a form, in the order of its fields, each sentence under the name of its field. */
@Component
class ErrorSummary {

    /** One thing wrong; the anchor is empty and {@code where} null when the whole form is meant. */
    record Wrong(String anchor, @Nullable String where, String sentence) {}

    private static final Pattern PATH = Pattern.compile("(\\w+)(?:\\[(\\d+)])?(?:\\.(\\w+))?.*");

    private final MessageSource texts;
    private final Refusals refusals;

    ErrorSummary(MessageSource texts, Refusals refusals) {
        this.texts = texts;
        this.refusals = refusals;
    }

    /** Where in the form a refusal points: a field, and in a list the row and what is in it. */
    private record Place(String field, int row, String part) {

        static Place of(@Nullable String path) {
            Matcher parts = PATH.matcher(path == null ? "" : path);
            if (!parts.matches()) {
                return new Place("", -1, "");
            }
            return new Place(
                    parts.group(1),
                    parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2)),
                    parts.group(3) == null ? "" : parts.group(3));
        }

        /** {@code line} for a row of {@code lines}. */
        String rowName() {
            return field.replaceFirst("s$", "");
        }

        int fieldIn(Class<?> form) {
            return indexOf(form, field);
        }

        int partIn(Class<?> form) {
            int at = fieldIn(form);
            Type type = at < 0 ? form : form.getRecordComponents()[at].getGenericType();
            return type instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> rows
                    ? indexOf(rows, part)
                    : -1;
        }

        private static int indexOf(Class<?> form, String name) {
            RecordComponent[] components = form.getRecordComponents();
            for (int i = 0; components != null && i < components.length; i++) {
                if (components[i].getName().equals(name)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /**
     * The summary.
     *
     * @param view the page's model: {@code <list>Before} says how many rows stand above the first of the form
     */
    List<Wrong> of(Step<?> step, List<FieldView> fields, Map<String, Object> view, List<Refusal> wrong, Locale locale) {
        Comparator<Refusal> inOrder = Comparator.<Refusal>comparingInt(
                        one -> Place.of(one.field()).fieldIn(step.form()))
                .thenComparingInt(one -> Place.of(one.field()).row())
                .thenComparingInt(one -> Place.of(one.field()).partIn(step.form()));
        return wrong.stream()
                .sorted(inOrder)
                .map(one -> new Wrong(
                        one.field() == null ? "" : one.field(),
                        where(step, fields, view, Place.of(one.field()), locale),
                        refusals.sentence(one, locale)))
                .distinct()
                .toList();
    }

    private @Nullable String where(
            Step<?> step, List<FieldView> fields, Map<String, Object> view, Place place, Locale locale) {
        String label = fields.stream()
                .filter(field -> field.name().equals(place.field()))
                .map(FieldView::label)
                .findFirst()
                .orElse(null);
        if (label == null || place.row() < 0) {
            return label;
        }
        String row = "step." + step.key() + '.' + place.rowName();
        int above = view.get(place.field() + "Before") instanceof Integer rows ? rows : 0;
        int number = above + place.row() + 1;
        String name = texts.getMessage(row, new Object[] {number}, label + ' ' + number, locale);
        String part = texts.getMessage(row + '.' + place.part(), null, null, locale);
        return part == null ? name : name + ", " + part;
    }
}
