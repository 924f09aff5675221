package id.pendamping.forms;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands in a draft.
 *
 * @param revision of its latest change; anything older is known to whoever has read this
 * @param values by name, in the order in which the names came up
 */
public record Draft(long revision, Map<String, Value> values) {

    /** One value and the revision that wrote it. */
    public record Value(String text, long revision) {}

    /** Nothing was typed. */
    public static final Draft NONE = new Draft(0, Map.of());

    public Map<String, Long> revisions() {
        Map<String, Long> revisions = new LinkedHashMap<>();
        values.forEach((name, value) -> revisions.put(name, value.revision()));
        return revisions;
    }
}
