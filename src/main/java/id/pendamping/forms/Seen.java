package id.pendamping.forms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a page knows of the draft that it shows.
 *
 * @param revision that the page was made from; what is newer was typed elsewhere
 * @param own but for these values, which the page has sent itself since, with their revisions
 * @param gone rows that were taken out on the page, as the draft names them
 */
public record Seen(long revision, Map<String, Long> own, Set<String> gone) {

    /** A page that shows the draft as it is. */
    public static Seen of(Draft draft) {
        return new Seen(draft.revision(), Map.of(), Set.of());
    }

    /** What the page sends along; fails when that cannot be read. */
    public static Seen of(Map<String, String> parameters) {
        Map<String, Long> own = new LinkedHashMap<>();
        for (String value : list(parameters, "_own")) {
            int end = value.indexOf(':');
            own.put(value.substring(0, Math.max(0, end)), Long.valueOf(value.substring(end + 1)));
        }
        return new Seen(
                Long.parseLong(parameters.getOrDefault("_seen", "0")),
                own,
                new LinkedHashSet<>(list(parameters, "_gone")));
    }

    private static List<String> list(Map<String, String> parameters, String name) {
        return Arrays.stream(parameters.getOrDefault(name, "").split(","))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** With one more row taken out. */
    public Seen without(String row) {
        Set<String> rows = new LinkedHashSet<>(gone);
        rows.add(row);
        return new Seen(revision, own, rows);
    }

    /** Only what is about places of the form. */
    Seen within(Class<? extends Record> form) {
        Set<String> rows = new LinkedHashSet<>(gone);
        rows.removeIf(row -> !row.endsWith("]") || !FormPlaces.has(form, row));
        return new Seen(revision, own, rows);
    }

    /** The newest revision of this value that the page knows. */
    long of(String name) {
        return Math.max(revision, own.getOrDefault(name, 0L));
    }

    /** As the page sends along what it has sent itself. */
    public String ownText() {
        return own.entrySet().stream()
                .map(one -> one.getKey() + ':' + one.getValue())
                .reduce((some, more) -> some + ',' + more)
                .orElse("");
    }

    /** As the page sends along which rows were taken out. */
    public String goneText() {
        return String.join(",", gone);
    }
}
