package id.pendamping.journal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one check looked at and what it found wrong: how much of each kind, and the first of all in words. */
public final class Findings {

    private final String title;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Long> faults = new LinkedHashMap<>();
    private @Nullable String first;

    public Findings(String title, Collection<String> kinds) {
        this.title = title;
        kinds.forEach(kind -> faults.put(kind, 0L));
    }

    public void counted(String what, long more) {
        counts.merge(what, more, Long::sum);
    }

    public void fault(String kind, String where) {
        faults.merge(kind, 1L, Long::sum);
        if (first == null) {
            first = kind + ": " + where;
        }
    }

    public long count(String what) {
        return counts.getOrDefault(what, 0L);
    }

    long faults(String kind) {
        return faults.getOrDefault(kind, 0L);
    }

    public boolean isSound() {
        return first == null;
    }

    /** The first fault, when there is one. */
    public @Nullable String first() {
        return first;
    }

    @Override
    public String toString() {
        String lines = String.format(
                "%-8s %-6s %s%n%16s%s%n",
                title, isSound() ? "fine" : "FAULT", line(counts), "", "faults: " + line(faults));
        return first == null ? lines : lines + String.format("%16sfirst:  %s%n", "", first);
    }

    private static String line(Map<String, Long> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + ' ' + figure.getValue())
                .collect(Collectors.joining(", "));
    }
}
