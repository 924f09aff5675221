package id.pendamping;

import id.pendamping.worklist.WorkItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The table of {@code src/docs/clicks.md}; {@code -Dclicks.write=true} writes into it what was counted, the goals stand. */
final class ClickTable {

    private static final Path PAGE = Path.of("src/docs/clicks.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| .* \\| (\\d+) \\| (\\d+) \\| [\\d.]+ \\|$");
    private static final double MILLIS = 1_000.0;

    private final String page;
    private final Map<String, Integer> goals = new LinkedHashMap<>();
    private final Map<String, String> rows = new LinkedHashMap<>();
    private final List<String> beyond = new ArrayList<>();

    private ClickTable(String page) {
        this.page = page;
        ROW.matcher(page).results().forEach(row -> goals.put(row.group(1), Integer.valueOf(row.group(3))));
    }

    static ClickTable read() throws IOException {
        return new ClickTable(Files.readString(PAGE));
    }

    /** A task that is done more than once counts as it was done first. */
    void add(WorkItem item, Visitor.Effort effort) {
        int goal = goals.getOrDefault(item.step(), Integer.MAX_VALUE);
        if (effort.clicks() > goal) {
            beyond.add(item.step() + " takes " + effort.clicks() + " clicks of " + goal);
        }
        rows.putIfAbsent(
                item.step(),
                String.format(
                        Locale.ROOT,
                        "| `%s` | %s | %d | %d | %.1f |",
                        item.step(),
                        item.duty().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        effort.clicks(),
                        goal,
                        effort.waited().toMillis() / MILLIS));
    }

    int goals() {
        return goals.size();
    }

    List<String> beyondTheirGoal() {
        return beyond;
    }

    /** What was counted, beside the build, and in the documentation when that is asked for. */
    void keep() throws IOException {
        String counted = ROW.matcher(page).replaceAll(row -> rows.getOrDefault(row.group(1), row.group()));
        Files.writeString(Path.of("target/clicks.md"), counted + String.join("\n", rows.values()) + "\n");
        if (Boolean.getBoolean("clicks.write")) {
            Files.writeString(PAGE, counted);
        }
    }
}
