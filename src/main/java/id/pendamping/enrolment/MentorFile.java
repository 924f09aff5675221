package id.pendamping.enrolment;

import id.pendamping.sheet.Headings;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.Sheet;
import id.pendamping.sheet.SheetCell;
import id.pendamping.sheet.SheetRow;
import id.pendamping.sheet.UnusableFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file of mentors as a whole, so that one that cannot be used changes nothing. */
final class MentorFile {

    private static final int MOST_ROWS = 2_000;

    private final List<MentorRow> rows = new ArrayList<>();
    private @Nullable Headings headings;

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
        if (headings == null) {
            headings = Headings.of(row, MentorColumn.headers());
            return;
        }
        if (rows.size() == MOST_ROWS) {
            throw new UnusableFile("refusal.import.tooManyRows", MOST_ROWS);
        }
        Map<MentorColumn, SheetCell> cells = new EnumMap<>(MentorColumn.class);
        for (MentorColumn column : MentorColumn.values()) {
            cells.put(column, headings.cell(row, column.header()));
        }
        rows.add(new MentorRow(row.number(), cells));
    }
}
