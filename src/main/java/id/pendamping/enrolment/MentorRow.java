package id.pendamping.enrolment;

import id.pendamping.shared.NormalForm;
import id.pendamping.sheet.SheetCell;
import java.util.Map;

/** One mentor as the file has it; {@code number} is where people find the row. */
record MentorRow(int number, Map<MentorColumn, SheetCell> cells) {

    SheetCell cell(MentorColumn column) {
        return cells.getOrDefault(column, SheetCell.EMPTY);
    }

    /** One line of words. */
    String text(MentorColumn column) {
        return NormalForm.line(cell(column).text());
    }

    /** The number of a person or place, without what people put between its digits. */
    String digits(MentorColumn column) {
        return NormalForm.number(cell(column).identifier());
    }

    @Override
    public String toString() {
        return "MentorRow[" + number + "]";
    }
}
