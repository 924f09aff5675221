package id.pendamping.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that were merged over several rows: what the topmost holds is said by each row. */
final class MergedCells {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

    private record Range(int column, int last) {}

    private record Open(Range range, SheetCell top) {}

    private final Map<Integer, List<Range>> beginning = new HashMap<>();
    private final List<Open> open = new ArrayList<>();

    MergedCells(List<String> references) {
        for (String reference : references) {
            Matcher range = RANGE.matcher(reference.replace("$", ""));
            if (range.matches()) {
                int last = Integer.parseInt(range.group(3));
                beginning
                        .computeIfAbsent(Integer.parseInt(range.group(2)), row -> new ArrayList<>())
                        .add(new Range(XlsxSheet.column(range.group(1)), last));
            }
        }
    }

    /** Fills what merged cells leave empty in a row; rows come from the top. */
    void fill(int row, List<SheetCell> cells) {
        open.removeIf(merged -> merged.range().last() < row);
        for (Open merged : open) {
            int column = merged.range().column();
            while (cells.size() <= column) {
                cells.add(SheetCell.EMPTY);
            }
            if (cells.get(column).isEmpty()) {
                cells.set(column, merged.top());
            }
        }
        beginning.getOrDefault(row, List.of()).stream()
                .filter(range -> range.last() > row && range.column() < cells.size())
                .forEach(range -> open.add(new Open(range, cells.get(range.column()))));
    }
}
