package id.pendamping.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that stand together, as sheets name them: {@code B2:F40}, {@code F2}, {@code F:F}. What nobody can read is all of them. */
record SheetArea(String reference, int fromRow, int toRow, int fromColumn, int toColumn) {

    private static final Pattern REFERENCE =
            Pattern.compile("\\$?([A-Z]{0,3})\\$?(\\d{0,7})(?::\\$?([A-Z]{0,3})\\$?(\\d{0,7}))?");

    static SheetArea of(String reference) {
        Matcher area = REFERENCE.matcher(reference);
        if (!area.matches()) {
            return new SheetArea(reference, 0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
        }
        boolean one = area.group(3) == null;
        return new SheetArea(
                reference,
                row(area.group(2), 0),
                row(area.group(one ? 2 : 4), Integer.MAX_VALUE),
                column(area.group(1), 0),
                column(area.group(one ? 1 : 3), Integer.MAX_VALUE));
    }

    private static int row(String digits, int open) {
        return digits.isEmpty() ? open : Integer.parseInt(digits);
    }

    private static int column(String letters, int open) {
        return letters.isEmpty() ? open : XlsxSheet.column(letters);
    }

    boolean covers(int row, int column) {
        return row >= fromRow && row <= toRow && column >= fromColumn && column <= toColumn;
    }
}
