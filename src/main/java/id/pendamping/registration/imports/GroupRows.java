package id.pendamping.registration.imports;

import id.pendamping.sheet.SheetRow;
import java.util.List;

/**
 * The rows of one group.
 *
 * @param ordinal counted from 1 in the order of the file
 * @param split whether rows of the same group stand elsewhere in the file too
 */
record GroupRows(int ordinal, List<SheetRow> rows, boolean split) {

    int first() {
        return rows.get(0).number();
    }

    int last() {
        return rows.get(rows.size() - 1).number();
    }
}
