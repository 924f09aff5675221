package id.pendamping.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two ways of naming what stands in a row. A form counts its rows, as in {@code lines[2].vendor}; a draft names them by
 * a key that the row keeps, as in {@code lines[5f0e….].vendor}, because rows come and go on several devices. A row
 * carries its key in {@code _row}; one without is named by its {@code id}, or by its number. A row is gone when its own name, as in
 * {@code lines[5f0e….]}, says {@link #GONE}.
 */
final class RowKeys {

    static final String KEY = "_row";
    static final String GONE = "gone";

    private static final String ID = "id";

    private static final Pattern ROW = Pattern.compile("\\[([A-Za-z0-9-]{1,36})]");

    /**
     * A form's parameters.
     *
     * @param rows the key of each row by its counted name, as in {@code lines[2]}
     */
    record Counted(Map<String, String> typed, Map<String, String> rows) {}

    private RowKeys() {}

    /** From counted to kept names. */
    static Map<String, String> kept(Map<String, String> counted) {
        Map<String, String> kept = new LinkedHashMap<>();
        counted.forEach((name, value) -> kept.put(kept(name, counted), value));
        return kept;
    }

    static String kept(String name, Map<String, String> counted) {
        return ROW.matcher(name)
                .replaceAll(found -> Matcher.quoteReplacement(
                        '[' + keyOf(name.substring(0, found.end()), found.group(1), counted) + ']'));
    }

    /** The key of a row: what it carries, else its id, else its number. */
    static String keyOf(String row, String number, Map<String, String> counted) {
        String key = counted.getOrDefault(row + '.' + KEY, counted.get(row + '.' + ID));
        return key != null && ROW.matcher('[' + key + ']').matches() ? key : number;
    }

    /** From kept to counted names, in the order in which the rows came up, without those that are gone. */
    static Counted counted(Map<String, String> kept) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, String> rows = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> numbers = new HashMap<>();
        kept.forEach((name, value) -> {
            if (!isGone(name, kept)) {
                String counted = count(name, numbers, rows);
                if (!name.endsWith("]")) {
                    typed.put(counted, value);
                }
            }
        });
        rows.forEach((row, key) -> typed.put(row + '.' + KEY, key));
        return new Counted(typed, rows);
    }

    private static boolean isGone(String name, Map<String, String> kept) {
        return rowsAround(name).stream().anyMatch(row -> GONE.equals(kept.get(row)));
    }

    /** The kept names of the rows that something stands in, from the outermost. */
    static List<String> rowsAround(String name) {
        List<String> rows = new ArrayList<>();
        Matcher row = ROW.matcher(name);
        while (row.find()) {
            rows.add(name.substring(0, row.end()));
        }
        return rows;
    }

    private static String count(String name, Map<String, Map<String, Integer>> numbers, Map<String, String> rows) {
        var counted = new StringBuilder();
        int from = 0;
        Matcher row = ROW.matcher(name);
        while (row.find()) {
            counted.append(name, from, row.start());
            Map<String, Integer> known = numbers.computeIfAbsent(counted.toString(), list -> new HashMap<>());
            int number = known.computeIfAbsent(row.group(1), key -> known.size());
            counted.append('[').append(number).append(']');
            rows.put(counted.toString(), row.group(1));
            from = row.end();
        }
        return counted.append(name.substring(from)).toString();
    }
}
