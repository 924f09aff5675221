package id.pendamping.mentoring.intake;

import id.pendamping.sheet.Limits;
import id.pendamping.sheet.Sheet;
import id.pendamping.sheet.SheetRow;
import id.pendamping.sheet.UnusableFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file of mentors as a whole, so that one that cannot be used changes nothing. */
final class MentorFile {

    private static final int MOST_ROWS = 2_000;

    private final List<MentorRow> rows = new ArrayList<>();
    private @Nullable Map<MentorColumn, Integer> positions;

    private MentorFile() {}

    static List<MentorRow> read(byte[] content, Limits limits) throws UnusableFile {
        MentorFile file = new MentorFile();
        Sheet.of(content, limits).read(file::take);
        if (file.rows.isEmpty()) {
            throw new UnusableFile("refusal.mentors.noRows");
        }
        return file.rows;
    }

    private void take(SheetRow row) throws UnusableFile {
        if (row.isBlank()) {
            return;
        }
        if (positions == null) {
            positions = layout(row);
            return;
        }
        if (rows.size() == MOST_ROWS) {
            throw new UnusableFile("refusal.import.tooManyRows", MOST_ROWS);
        }
        Map<MentorColumn, String> cells = new EnumMap<>(MentorColumn.class);
        positions.forEach((column, position) -> {
            if (position < row.cells().size()) {
                cells.put(column, row.cells().get(position).strip());
            }
        });
        rows.add(new MentorRow(row.number(), cells));
    }

    private static Map<MentorColumn, Integer> layout(SheetRow header) throws UnusableFile {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cells().get(i).strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", "_");
            if (MentorColumn.headers().contains(name) && found.put(name, i) != null) {
                throw new UnusableFile("refusal.import.columnTwice", name);
            }
        }
        List<String> missing = MentorColumn.headers().stream()
                .filter(name -> !found.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnusableFile("refusal.import.columnsMissing", String.join(", ", missing));
        }
        Map<MentorColumn, Integer> positions = new EnumMap<>(MentorColumn.class);
        for (MentorColumn column : MentorColumn.values()) {
            positions.put(column, found.get(column.header()));
        }
        return positions;
    }
}
