package id.pendamping.forms;

import id.pendamping.shared.Refusal;
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
public class ErrorSummary {

    private static final Pattern PATH =
            Pattern.compile("(\\w+)(?:\\[(\\d+)])?(?:\\.(\\w+)(?:\\[(\\d+)]\\.(\\w+))?)?.*");

    private final MessageSource texts;
    private final Refusals refusals;

    ErrorSummary(MessageSource texts, Refusals refusals) {
        this.texts = texts;
        this.refusals = refusals;
    }

    /** Where in the form a refusal points: a field, in a list the row and what is in it, and there perhaps a row again. */
    private record Place(String field, int row, String part, int inner, String innerPart) {

        static Place of(@Nullable String path) {
            Matcher parts = PATH.matcher(path == null ? "" : path);
            if (!parts.matches()) {
                return new Place("", -1, "", -1, "");
            }
            return new Place(parts.group(1), row(parts, 2), text(parts, 3), row(parts, 4), text(parts, 5));
        }

        private static int row(Matcher parts, int group) {
            return parts.group(group) == null ? -1 : Integer.parseInt(parts.group(group));
        }

        private static String text(Matcher parts, int group) {
            return parts.group(group) == null ? "" : parts.group(group);
        }

        /** {@code line} for a row of {@code lines}. */
        static String rowName(String list) {
            return list.replaceFirst("s$", "");
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
    public List<Wrong> of(
            Asked asked, List<FieldView> fields, Map<String, Object> view, List<Refusal> wrong, Locale locale) {
        Comparator<Refusal> inOrder = Comparator.<Refusal>comparingInt(
                        one -> Place.of(one.field()).fieldIn(asked.command()))
                .thenComparingInt(one -> Place.of(one.field()).row())
                .thenComparingInt(one -> Place.of(one.field()).partIn(asked.command()))
                .thenComparingInt(one -> Place.of(one.field()).inner());
        return wrong.stream()
                .sorted(inOrder)
                .map(one -> new Wrong(
                        one.field() == null ? "" : asked.prefix() + one.field(),
                        where(asked, fields, view, Place.of(one.field()), locale),
                        refusals.sentence(one, locale)))
                .distinct()
                .toList();
    }

    /** The summary of a page that draws its inputs itself: {@code labels} begins the message keys of their names. */
    public List<Wrong> of(String labels, List<Refusal> wrong, Locale locale) {
        return wrong.stream()
                .map(one -> new Wrong(
                        one.field() == null ? "" : one.field(),
                        one.field() == null ? null : texts.getMessage(labels + one.field(), null, null, locale),
                        refusals.sentence(one, locale)))
                .toList();
    }

    private @Nullable String where(
            Asked asked, List<FieldView> fields, Map<String, Object> view, Place place, Locale locale) {
        String label = fields.stream()
                .filter(field -> field.name().equals(asked.prefix() + place.field()))
                .map(FieldView::label)
                .findFirst()
                .orElse(null);
        if (label == null || place.row() < 0) {
            return label;
        }
        String row = asked.texts() + asked.prefix() + Place.rowName(place.field());
        int above = view.get(place.field() + "Before") instanceof Integer rows ? rows : 0;
        int number = above + place.row() + 1;
        String name = texts.getMessage(row, new Object[] {number}, label + ' ' + number, locale);
        return name + part(row, place, locale);
    }

    private String part(String row, Place place, Locale locale) {
        if (place.inner() < 0) {
            String part = texts.getMessage(row + '.' + place.part(), null, null, locale);
            return part == null ? "" : ", " + part;
        }
        String inner = row + '.' + Place.rowName(place.part());
        return ", " + texts.getMessage(inner, new Object[] {place.inner() + 1}, locale) + ", "
                + texts.getMessage(inner + '.' + place.innerPart(), null, locale);
    }
}
