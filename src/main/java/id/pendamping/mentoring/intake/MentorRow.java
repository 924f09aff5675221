package id.pendamping.mentoring.intake;

import java.util.Map;

/** One mentor as the file has it; {@code number} is where people find the row. */
record MentorRow(int number, Map<MentorColumn, String> cells) {

    String text(MentorColumn column) {
        return cells.getOrDefault(column, "");
    }

    @Override
    public String toString() {
        return "MentorRow[" + number + "]";
    }
}
