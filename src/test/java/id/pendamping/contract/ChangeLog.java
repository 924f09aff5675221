package id.pendamping.contract;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of {@code CHANGELOG.md}: {@code - aid-disbursed 1 (4f2a90c1): first release}. */
final class ChangeLog {

    static final Path FILE = Path.of("src/main/resources/events/CHANGELOG.md");

    private static final Pattern LINE = Pattern.compile("(?m)^- ([a-z0-9-]+) (\\d+) \\(([0-9a-f]{8})\\): (\\S.*)$");

    private ChangeLog() {}

    /** The last fingerprint of each schema, by the name of its file. */
    static Map<String, String> latest() {
        Map<String, String> latest = new HashMap<>();
        Matcher line = LINE.matcher(Contract.read(FILE));
        while (line.find()) {
            latest.put(line.group(1) + '-' + line.group(2), line.group(3));
        }
        return latest;
    }

    static String line(EventType event, String fingerprint, String change) {
        return "- %s %d (%s): %s".formatted(event.name().literal(), event.name().version(), fingerprint, change);
    }

    static void add(String line) {
        String before = Contract.read(FILE);
        Contract.write(FILE, (before.endsWith("\n") ? before : before + '\n') + line + '\n');
    }
}
