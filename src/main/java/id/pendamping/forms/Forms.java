package id.pendamping.forms;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;

/**
 * Turns what was typed, by parameter name, into a step's form. Forms hold text only, so everything that was typed survives; parameters
 * that no component asks for are ignored.
 */
@Component
public class Forms {

    private static final Pattern NAME = Pattern.compile("\\w+(\\[\\d{1,4}])?(\\.\\w+(\\[\\d{1,4}])?)*");
    private static final Pattern ROW = Pattern.compile("\\[(\\d{1,4})]");
    private static final Pattern PLACE = Pattern.compile("(\\w+)(?:\\[(\\d{1,4})])?(?:\\.(.+))?");

    public <F extends Record> F bind(Class<F> type, Map<String, String> typed) {
        var binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(type));
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
        binder.setAutoGrowCollectionLimit(typed.size());
        binder.construct(new Typed(withoutHoles(typed)));
        return type.cast(Objects.requireNonNull(binder.getTarget()));
    }

    /** Rows are counted without gaps, whatever numbers the sender left out. */
    private static Map<String, String> withoutHoles(Map<String, String> typed) {
        Map<String, SortedSet<Integer>> numbers = new HashMap<>();
        typed.keySet().forEach(name -> {
            Matcher row = ROW.matcher(name);
            while (row.find()) {
                numbers.computeIfAbsent(name.substring(0, row.start()), list -> new TreeSet<>())
                        .add(Integer.parseInt(row.group(1)));
            }
        });
        Map<String, String> counted = new HashMap<>();
        typed.forEach((name, value) -> {
            if (NAME.matcher(name).matches()) {
                counted.put(ROW.matcher(name).replaceAll(row -> "[" + before(row, name, numbers) + "]"), value);
            }
        });
        return counted;
    }

    private static int before(MatchResult row, String name, Map<String, SortedSet<Integer>> numbers) {
        return Objects.requireNonNull(numbers.get(name.substring(0, row.start())))
                .headSet(Integer.parseInt(row.group(1)))
                .size();
    }

    private record Typed(Map<String, String> parameters) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            return parameters.get(name);
        }

        @Override
        public Set<String> getNames() {
            return parameters.keySet();
        }
    }

    /** Whether text can stand at this place of the form, named as parameters are. */
    public boolean hasPlace(Class<? extends Record> type, String name) {
        return FormPlaces.has(type, name);
    }

    /** A form on which nothing was typed. */
    public <F extends Record> F empty(Class<F> type) {
        return create(type, new Object[type.getRecordComponents().length]);
    }

    /** The form with one more empty row in a list, named as in {@code lines} or, inside a row, {@code lines[2].receipts}. */
    public <F extends Record> F withRow(F form, String list) {
        return changed(form, list, (rows, type, index) -> rows.add(empty(type)));
    }

    /** The form without one row, named as in {@code lines[2]} or {@code lines[2].receipts[0]}. */
    public <F extends Record> F withoutRow(F form, String row) {
        return changed(form, row, (rows, type, index) -> {
            if (index < rows.size()) {
                rows.remove(index);
            }
        });
    }

    /** What happens to one list of a form. */
    @FunctionalInterface
    private interface Change {
        void to(List<Object> rows, Class<? extends Record> type, int index);
    }

    private <F extends Record> F changed(F form, String path, Change change) {
        Matcher place = PLACE.matcher(path);
        if (!place.matches()) {
            throw new IllegalArgumentException("No list " + path);
        }
        RecordComponent component = component(form, place.group(1));
        List<Object> rows = new ArrayList<>(rows(form, component));
        int index = place.group(2) == null ? rows.size() : Integer.parseInt(place.group(2));
        if (place.group(3) == null) {
            change.to(rows, rowType(component), index);
        } else if (index < rows.size() && rows.get(index) instanceof Record row) {
            rows.set(index, changed(row, place.group(3), change));
        }
        return with(form, place.group(1), rows);
    }

    /** What stands in one component of a form. */
    public static @Nullable Object valueOf(Record form, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecordComponent component(Record form, String name) {
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            if (component.getName().equals(name) && component.getType() == List.class) {
                return component;
            }
        }
        throw new IllegalArgumentException("No list " + name);
    }

    private static List<?> rows(Record form, RecordComponent component) {
        return valueOf(form, component) instanceof List<?> list ? list : List.of();
    }

    private static Class<? extends Record> rowType(RecordComponent component) {
        return ((Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0])
                .asSubclass(Record.class);
    }

    private static <F extends Record> F with(F form, String name, Object value) {
        RecordComponent[] components = form.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getName().equals(name) ? value : valueOf(form, components[i]);
        }
        @SuppressWarnings("unchecked")
        Class<F> type = (Class<F>) form.getClass();
        return create(type, values);
    }

    private static <F extends Record> F create(Class<F> type, @Nullable Object[] values) {
        try {
            Class<?>[] types = new Class<?>[values.length];
            RecordComponent[] components = type.getRecordComponents();
            for (int i = 0; i < types.length; i++) {
                types[i] = components[i].getType();
            }
            Constructor<F> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
