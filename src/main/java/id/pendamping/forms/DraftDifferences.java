package id.pendamping.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a whole form, as a page without script sends it, changes about a draft. */
final class DraftDifferences {

    private static final long UNSEEN = -1;

    private final Draft draft;
    private final Seen seen;

    DraftDifferences(Draft draft, Seen seen) {
        this.draft = draft;
        this.seen = seen;
    }

    /**
     * The changes.
     *
     * @param present what stands in the form with the draft, by the keys of rows
     * @param typed what was sent, likewise; a row of which nothing was sent is gone
     */
    List<DraftChange> between(Map<String, String> present, Map<String, String> typed) {
        Map<String, String> sent = new LinkedHashMap<>(typed);
        present.keySet().stream()
                .filter(name -> !isRow(name) && !sent.containsKey(name) && isSeen(name))
                .forEach(name -> sent.putIfAbsent(leftRow(name, sent).orElse(name), ""));
        sent.replaceAll((name, value) -> isRow(name) ? RowKeys.GONE : value);
        seen.gone().forEach(row -> sent.put(row, RowKeys.GONE));
        List<DraftChange> changes = new ArrayList<>();
        sent.forEach((name, value) -> {
            if (!value.equals(present.getOrDefault(name, ""))) {
                changes.add(new DraftChange(name, value, base(name), UUID.randomUUID()));
            }
        });
        return changes;
    }

    private static boolean isRow(String name) {
        return name.endsWith("]");
    }

    private long base(String name) {
        Draft.Value there = draft.values().get(name);
        if (there == null) {
            return 0;
        }
        return isSeen(name) || seen.gone().contains(name) ? there.revision() : UNSEEN;
    }

    private boolean isSeen(String name) {
        Draft.Value there = draft.values().get(name);
        return there == null || there.revision() <= seen.of(name);
    }

    /** The outermost row around the name of which nothing was sent. */
    private static Optional<String> leftRow(String name, Map<String, String> sent) {
        return RowKeys.rowsAround(name).stream()
                .filter(row -> sent.keySet().stream().noneMatch(other -> other.startsWith(row + '.')))
                .findFirst();
    }
}
