package id.pendamping.sheet;

import java.util.List;

/** One row of a sheet; {@code number} is where people find it in the file. */
public record SheetRow(int number, List<String> cells) {

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    @Override
    public String toString() {
        return "SheetRow[" + number + "]";
    }
}
