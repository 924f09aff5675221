package id.pendamping.forms;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The places of a form where text can stand, by name; rows by number or by key. */
public final class FormPlaces {

    private static final Pattern PLACE = Pattern.compile("(\\w+)(\\[[A-Za-z0-9-]{1,36}])?(?:\\.(.+))?");
    private static final String ROW_ID = "id";

    private FormPlaces() {}

    /** Whether the form has the place, or the row. */
    public static boolean has(Class<? extends Record> form, String name) {
        Matcher place = PLACE.matcher(name);
        if (!place.matches()) {
            return false;
        }
        Optional<RecordComponent> component = Arrays.stream(form.getRecordComponents())
                .filter(known -> known.getName().equals(place.group(1)))
                .findFirst();
        boolean isRow = place.group(2) != null;
        String rest = place.group(3);
        return component
                .map(known -> {
                    if (known.getType() == List.class) {
                        return isRow && (rest == null || rest.equals(RowKeys.KEY) || has(rowType(known), rest));
                    }
                    return !isRow
                            && (known.getType().isRecord()
                                    ? rest != null && has(known.getType().asSubclass(Record.class), rest)
                                    : rest == null);
                })
                .orElse(false);
    }

    /** The places of one row in every list, to draw an empty one from. */
    public static Map<String, String> oneRowEach(Class<? extends Record> form) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows("", form, rows);
        return rows;
    }

    private static void rows(String prefix, Class<? extends Record> form, Map<String, String> rows) {
        for (RecordComponent component : form.getRecordComponents()) {
            if (component.getType() == List.class) {
                String row = prefix + component.getName() + "[0].";
                rows.put(row + RowKeys.KEY, "");
                rows(row, rowType(component), rows);
            }
        }
    }

    /** What stands in a form, as a page sends it; a row that has an {@code id} keeps it as its key. */
    public static Map<String, String> typed(Record form) {
        Map<String, String> typed = new LinkedHashMap<>();
        collect("", form, typed);
        return typed;
    }

    private static void collect(String prefix, Record form, Map<String, String> typed) {
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            collect(prefix + component.getName(), Forms.valueOf(form, component), typed);
        }
    }

    private static void collectRow(String row, Record form, Map<String, String> typed) {
        collect(row + '.', form, typed);
        String id = typed.get(row + '.' + ROW_ID);
        if (id != null) {
            typed.put(row + '.' + RowKeys.KEY, id);
        }
    }

    private static void collect(String name, @Nullable Object value, Map<String, String> typed) {
        if (value instanceof String text) {
            typed.put(name, text);
        } else if (value instanceof Record nested) {
            collect(name + '.', nested, typed);
        } else if (value instanceof List<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof Record row) {
                    collectRow(name + '[' + i + ']', row, typed);
                }
            }
        }
    }

    private static Class<? extends Record> rowType(RecordComponent component) {
        return ((Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0])
                .asSubclass(Record.class);
    }
}
