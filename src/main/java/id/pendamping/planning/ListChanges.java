package id.pendamping.planning;

import id.pendamping.programme.ReferenceChange;
import id.pendamping.programme.ReferenceEntry;
import id.pendamping.programme.ReferenceList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between a list and the lines that somebody wrote. */
final class ListChanges {

    private final ReferenceList list;
    private final WriteList given;
    private final Map<String, ReferenceEntry> now;

    ListChanges(ReferenceList list, WriteList given, Map<String, ReferenceEntry> now) {
        this.list = list;
        this.given = given;
        this.now = now;
    }

    /** Every line that differs, with those that were written before and still differ. */
    List<ReferenceChange> with(List<ReferenceChange> earlier) {
        Map<String, @Nullable ReferenceEntry> wanted = new TreeMap<>();
        earlier.forEach(change -> wanted.put(change.code(), change.after()));
        if (given.whole() && list == ReferenceList.HOLIDAYS) {
            years().forEach(year -> wanted.putAll(wholeYear(year)));
        }
        given.rows().forEach(row -> wanted.put(row.code(), row.removed() ? null : ListCheck.entry(row)));
        return wanted.entrySet().stream()
                .flatMap(line -> ReferenceChange.of(line.getKey(), now, line.getValue()).stream())
                .toList();
    }

    private Set<String> years() {
        return given.rows().stream().map(row -> row.code().substring(0, 4)).collect(Collectors.toSet());
    }

    /** What is not named is a working day, as far as it is still to come, and the year is known as a whole. */
    private Map<String, @Nullable ReferenceEntry> wholeYear(String year) {
        Map<String, @Nullable ReferenceEntry> wanted = new TreeMap<>();
        now.keySet().stream()
                .filter(code -> code.startsWith(year + '-') && !isPast(code))
                .forEach(code -> wanted.put(code, null));
        if (!now.containsKey(year)) {
            wanted.put(year, new ReferenceEntry(year, given.basis(), null, null));
        }
        return wanted;
    }

    private boolean isPast(String code) {
        return LocalDate.parse(code).isBefore(given.since());
    }
}
