package id.pendamping.sheet;

import java.util.List;

/** One row of a sheet; {@code number} is where people find it in the file. */
public record SheetRow(int number, List<SheetCell> cells) {

    /** A row of text. */
    public static SheetRow of(int number, List<String> texts) {
        return new SheetRow(number, texts.stream().map(SheetCell::text).toList());
    }

    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.stripped().isEmpty());
    }

    /** What its cells say. */
    public List<String> texts() {
        return cells.stream().map(SheetCell::text).toList();
    }

    @Override
    public String toString() {
        return "SheetRow[" + number + "]";
    }
}
