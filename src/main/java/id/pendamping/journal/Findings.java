package id.pendamping.journal;

import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one check looked at and what it found wrong: how much of each kind, and the first of them in full. */
public final class Findings {

    /** More than this are counted and not told. */
    private static final int MOST = 20;

    private final String title;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Long> faults = new LinkedHashMap<>();
    private final List<Uncovered> uncovered = new ArrayList<>();
    private List<String> left = List.of();
    private final List<Fault> told = new ArrayList<>();

    public Findings(String title, Collection<String> kinds) {
        this.title = title;
        kinds.forEach(kind -> faults.put(kind, 0L));
    }

    public void counted(String what, long more) {
        counts.merge(what, more, Long::sum);
    }

    public void fault(String kind, String where) {
        fault(Fault.of(kind, where));
    }

    public void fault(Fault fault) {
        faults.merge(fault.kind(), 1L, Long::sum);
        if (told.size() < MOST) {
            told.add(fault);
        }
    }

    /** What a part of the same check has found, which was done for itself. */
    public void include(Findings part) {
        part.counts.forEach(this::counted);
        part.faults.forEach((kind, more) -> faults.merge(kind, more, Long::sum));
        part.told.stream().limit(Math.max(0, MOST - told.size())).forEach(told::add);
        uncovered.addAll(part.uncovered);
    }

    /** What else there is to say: the name of a text, and what stands in it. */
    public void left(String what, Object... arguments) {
        left = Stream.concat(Stream.of(what), Stream.of(arguments).map(String::valueOf))
                .toList();
    }

    /** What else there is to say: the name of a text and what stands in it; empty when there is nothing. */
    public List<String> left() {
        return left;
    }

    public String title() {
        return title;
    }

    /** How much was looked at, in the order in which it came. */
    public Map<String, Long> counts() {
        return new LinkedHashMap<>(counts);
    }

    /** How many faults of each kind there are. */
    public Map<String, Long> faults() {
        return new LinkedHashMap<>(faults);
    }

    /** A table that the check does not fold. */
    public void uncovered(Uncovered table) {
        uncovered.add(table);
    }

    /** The tables that the check has not folded. */
    public List<Uncovered> uncovered() {
        return List.copyOf(uncovered);
    }

    public long count(String what) {
        return counts.getOrDefault(what, 0L);
    }

    long faults(String kind) {
        return faults.getOrDefault(kind, 0L);
    }

    public boolean isSound() {
        return told.isEmpty();
    }

    /** The first faults, in the order they were found. */
    public List<Fault> told() {
        return List.copyOf(told);
    }

    /** The first fault, when there is one. */
    public @Nullable String first() {
        return told.isEmpty() ? null : told.get(0).toString();
    }

    /** Gives subjects the numbers that people know them by. */
    public void number(Function<Subject, Optional<String>> numbers) {
        told.replaceAll(fault -> fault.subject() == null || !fault.number().isEmpty()
                ? fault
                : numbers.apply(fault.subject()).map(fault::numbered).orElse(fault));
    }

    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder(String.format(
                "%-8s %-6s %s%n%16s%s%n",
                title, isSound() ? "fine" : "FAULT", line(counts), "", "faults: " + line(faults)));
        if (!left.isEmpty()) {
            lines.append(String.format("%16s%s%n", "", String.join(" ", left)));
        }
        told.forEach(fault -> lines.append(String.format("%16sfault:  %s%n", "", fault)));
        return lines.toString();
    }

    private static String line(Map<String, Long> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + ' ' + figure.getValue())
                .collect(Collectors.joining(", "));
    }
}
