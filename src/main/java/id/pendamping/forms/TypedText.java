package id.pendamping.forms;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form as text, by parameter name, as in {@code lines[2].receipts[0].amount} or {@code date.day}; also
 * what cannot be read stays in it. Rows are counted without gaps, also when the sender left numbers out; each has a key,
 * in {@code _row}, that stays when rows above it go.
 */
public final class TypedText {

    private static final Pattern NAME = Pattern.compile("\\w+(\\[\\d{1,4}])?(\\.\\w+(\\[\\d{1,4}])?)*");
    private static final Pattern ROW = Pattern.compile("\\[(\\d{1,4})]");

    private final Map<String, String> values;
    private final Map<String, Integer> sizes;

    private TypedText(Map<String, String> values, Map<String, Integer> sizes) {
        this.values = Collections.unmodifiableMap(values);
        this.sizes = sizes;
    }

    /** What a page or a file sent; names that cannot be those of a component are left out. */
    public static TypedText of(Map<String, String> parameters) {
        Map<String, SortedSet<Integer>> numbers = numbers(parameters);
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (NAME.matcher(name).matches()) {
                values.put(counted(name, numbers), value);
                rowsAround(name)
                        .forEach((row, key) -> values.putIfAbsent(
                                counted(row, numbers) + '.' + RowKeys.KEY, RowKeys.keyOf(row, key, parameters)));
            }
        });
        Map<String, Integer> sizes = new HashMap<>();
        numbers.forEach((list, rows) -> sizes.put(counted(list, numbers), rows.size()));
        return new TypedText(values, sizes);
    }

    /** What would have to be typed for this command. */
    public static TypedText of(Record command) {
        return of(CommandWriter.write(command));
    }

    /** Nothing. */
    public static TypedText nothing() {
        return of(Map.of());
    }

    private static Map<String, SortedSet<Integer>> numbers(Map<String, String> parameters) {
        Map<String, SortedSet<Integer>> numbers = new HashMap<>();
        parameters.keySet().stream()
                .filter(name -> NAME.matcher(name).matches())
                .forEach(name -> {
                    Matcher row = ROW.matcher(name);
                    while (row.find()) {
                        numbers.computeIfAbsent(name.substring(0, row.start()), list -> new TreeSet<>())
                                .add(Integer.parseInt(row.group(1)));
                    }
                });
        return numbers;
    }

    private static String counted(String name, Map<String, SortedSet<Integer>> numbers) {
        return ROW.matcher(name).replaceAll(row -> "[" + before(row, name, numbers) + "]");
    }

    private static int before(MatchResult row, String name, Map<String, SortedSet<Integer>> numbers) {
        return Objects.requireNonNull(numbers.get(name.substring(0, row.start())))
                .headSet(Integer.parseInt(row.group(1)))
                .size();
    }

    /** The rows that the name lies in, each with its number. */
    private static Map<String, String> rowsAround(String name) {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(name);
        while (row.find()) {
            rows.put(name.substring(0, row.end()), row.group(1));
        }
        return rows;
    }

    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** Everything, by name. */
    public Map<String, String> values() {
        return values;
    }

    /** How many rows a list has, named as in {@code lines} or, inside a row, {@code lines[2].receipts}. */
    public int rowsIn(String list) {
        return sizes.getOrDefault(list, 0);
    }

    /** The key of each row by its name, as in {@code lines[2]}. */
    public Map<String, String> rowKeys() {
        Map<String, String> keys = new LinkedHashMap<>();
        String end = '.' + RowKeys.KEY;
        values.forEach((name, value) -> {
            if (name.endsWith(end)) {
                keys.put(name.substring(0, name.length() - end.length()), value);
            }
        });
        return keys;
    }

    /** Everything by the names that a draft uses: with the keys of rows instead of their numbers. */
    public Map<String, String> byKeys() {
        return RowKeys.kept(values);
    }

    /** How a draft names what the form names so. */
    public String keptNameOf(String name) {
        return RowKeys.kept(name, values);
    }

    /** How the form names what a draft names by the keys of its rows. */
    public String nameOf(String kept) {
        return rowKeys().keySet().stream()
                .filter(row -> kept.startsWith(RowKeys.kept(row, values)))
                .max(Comparator.comparingInt(String::length))
                .map(row -> row + kept.substring(RowKeys.kept(row, values).length()))
                .orElse(kept);
    }

    /** What was typed into the form whose inputs begin with this, under the names of its command. */
    public TypedText under(String prefix) {
        Map<String, String> own = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), value);
            }
        });
        return of(own);
    }

    /** With all of this under names that begin so. */
    public TypedText with(String prefix, TypedText other) {
        return changed(own -> {
            other.values.forEach((name, value) -> own.put(prefix + name, value));
            return own;
        });
    }

    /** Without what stands under names that begin so. */
    public TypedText without(String prefix) {
        return changed(own -> {
            own.keySet().removeIf(name -> name.startsWith(prefix));
            return own;
        });
    }

    /** With the rows of another form behind those of this one, list by list. */
    public TypedText withRowsOf(TypedText other) {
        return changed(own -> {
            other.values.forEach((name, value) -> {
                Matcher row = ROW.matcher(name);
                if (row.find()) {
                    String list = name.substring(0, row.start());
                    int number = rowsIn(list) + Integer.parseInt(row.group(1));
                    own.put(list + '[' + number + name.substring(row.end() - 1), value);
                }
            });
            return own;
        });
    }

    /** With this at that place. */
    public TypedText with(String name, String value) {
        return changed(others -> {
            others.put(name, value);
            return others;
        });
    }

    /** Only what stands at places of the form. */
    TypedText within(Class<? extends Record> form) {
        return changed(others -> {
            others.keySet().removeIf(name -> !FormPlaces.has(form, name));
            return others;
        });
    }

    /** With one more empty row in a list; fails when the form has no such list. */
    public TypedText withRow(Class<? extends Record> form, String list) {
        String row = list + '[' + rowsIn(list) + ']';
        mustHave(form, row);
        int around = list.lastIndexOf(']');
        return around >= 0 && !rowKeys().containsKey(list.substring(0, around + 1))
                ? this
                : with(row + '.' + RowKeys.KEY, UUID.randomUUID().toString());
    }

    /** Without one row, named as in {@code lines[2]}; fails when the form cannot have it. */
    public TypedText withoutRow(Class<? extends Record> form, String row) {
        mustHave(form, row);
        return changed(others -> {
            others.keySet().removeIf(name -> name.startsWith(row + '.'));
            return others;
        });
    }

    private static void mustHave(Class<? extends Record> form, String row) {
        if (!NAME.matcher(row).matches() || !row.endsWith("]") || !FormPlaces.has(form, row)) {
            throw new IllegalArgumentException("No row " + row);
        }
    }

    private TypedText changed(Function<Map<String, String>, Map<String, String>> change) {
        return of(change.apply(new LinkedHashMap<>(values)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TypedText text && text.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names only, because what people typed is nobody else's business. */
    @Override
    public String toString() {
        return "TypedText" + values.keySet();
    }
}
