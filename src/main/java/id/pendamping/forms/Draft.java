package id.pendamping.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in a draft.
 *
 * @param revision of its latest change; a reader of this draft knows everything older
 * @param values by name, in the order in which the names came up
 */
public record Draft(long revision, Map<String, Value> values) {

    /** One value and the revision that wrote it. */
    public record Value(String text, long revision) {}

    /** Nothing was typed. */
    public static final Draft NONE = new Draft(0, Map.of());

    /** The form that goes on from the draft, which was begun with this. */
    public TypedText goOn(TypedText begun) {
        return TypedText.of(RowKeys.counted(present(begun)).typed());
    }

    /**
     * What a whole form, as a page without script sends it, changes about the draft.
     */
    public List<DraftChange> differences(Class<? extends Record> form, TypedText begun, TypedText typed, Seen seen) {
        return new DraftDifferences(this, seen.within(form))
                .between(present(begun), typed.within(form).byKeys());
    }

    /** By the keys of rows. */
    private Map<String, String> present(TypedText begun) {
        Map<String, String> present = new LinkedHashMap<>(begun.byKeys());
        values.forEach((name, value) -> present.put(name, value.text()));
        return present;
    }

    /** Of every value, as far as a page knows it. */
    public Map<String, Long> revisions(Seen seen) {
        Map<String, Long> revisions = new LinkedHashMap<>();
        values.forEach((name, value) -> revisions.put(name, Math.min(seen.of(name), value.revision())));
        return revisions;
    }
}
