package id.pendamping.lifecycle;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    public <F extends Record> F bind(Class<F> type, Map<String, String> typed) {
        var binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(type));
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
        binder.construct(new Typed(typed));
        return type.cast(Objects.requireNonNull(binder.getTarget()));
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

    /** A form on which nothing was typed. */
    public <F extends Record> F empty(Class<F> type) {
        return create(type, new Object[type.getRecordComponents().length]);
    }

    /** The form with one more empty row in the named list. */
    public <F extends Record> F withRow(F form, String list) {
        RecordComponent component = component(form, list);
        List<Object> rows = new ArrayList<>(rows(form, component));
        rows.add(empty(rowType(component)));
        return with(form, list, rows);
    }

    /** The form without one row, named as in {@code lines[2]}. */
    public <F extends Record> F withoutRow(F form, String row) {
        String list = row.replaceFirst("\\[\\d+]$", "");
        int index = Integer.parseInt(row.replaceAll("\\D", ""));
        List<Object> rows = new ArrayList<>(rows(form, component(form, list)));
        if (index < rows.size()) {
            rows.remove(index);
        }
        return with(form, list, rows);
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
