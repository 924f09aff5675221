package id.pendamping.group.intake;

import id.pendamping.sheet.SheetRow;
import id.pendamping.sheet.UnusableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column of this file holds what. Columns that mean nothing to us are passed over. */
final class Layout {

    private final Map<String, Integer> positions;

    private Layout(Map<String, Integer> positions) {
        this.positions = positions;
    }

    static Layout of(SheetRow header) throws UnusableFile {
        Map<String, Integer> positions = new HashMap<>();
        List<String> cells = header.cells();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", "_");
            if (!name.isEmpty() && isOurs(name) && positions.put(name, i) != null) {
                throw new UnusableFile("refusal.import.columnTwice", name);
            }
        }
        List<String> missing = new ArrayList<>();
        for (Column column : Column.values()) {
            if (column.isRequired() && !positions.containsKey(column.header())) {
                missing.add(column.header());
            }
        }
        for (LineColumn column : LineColumn.values()) {
            if (!positions.containsKey(column.header(1))) {
                missing.add(column.header(1));
            }
        }
        if (!missing.isEmpty()) {
            throw new UnusableFile("refusal.import.columnsMissing", String.join(", ", missing));
        }
        return new Layout(positions);
    }

    private static boolean isOurs(String name) {
        for (Column column : Column.values()) {
            if (column.header().equals(name)) {
                return true;
            }
        }
        return name.matches("rab[1-" + LineColumn.LINES + "]_[a-z]+");
    }

    String cell(SheetRow row, Column column) {
        return cell(row, column.header());
    }

    String cell(SheetRow row, String header) {
        Integer position = positions.get(header);
        return position == null || position >= row.cells().size()
                ? ""
                : row.cells().get(position).strip();
    }
}
