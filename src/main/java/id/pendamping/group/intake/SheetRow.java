package id.pendamping.group.intake;

import java.util.List;

/** One row of a sheet; {@code number} is where people find it in the file. */
record SheetRow(int number, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    @Override
    public String toString() {
        return "SheetRow[" + number + "]";
    }
}
