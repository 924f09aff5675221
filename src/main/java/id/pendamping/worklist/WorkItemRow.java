package id.pendamping.worklist;

import id.pendamping.programme.DueTerm;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads an open task. */
final class WorkItemRow {

    static final String COLUMNS = """
            id, subject_kind, subject_id, number, name, step, duty, assignee, barred, regency, programme_year, phase, amount,
            opened_at, due_on, taken_by, taken_at, due_begun_on, due_days, due_in_working_days, due_pause_days,
            due_extension_days, stands_still_since""";

    private WorkItemRow() {}

    static WorkItem read(ResultSet row, int number) throws SQLException {
        Timestamp takenAt = row.getTimestamp("taken_at");
        Timestamp since = row.getTimestamp("stands_still_since");
        return new WorkItem(
                row.getLong("id"),
                new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id")),
                row.getString("number"),
                row.getString("name"),
                row.getString("step"),
                Duty.valueOf(row.getString("duty")),
                row.getString("assignee"),
                row.getString("barred"),
                row.getString("regency"),
                row.getInt("programme_year"),
                row.getObject("phase", Integer.class),
                Rupiah.of(row.getLong("amount")),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                term(row),
                row.getString("taken_by"),
                takenAt == null ? null : takenAt.toInstant(),
                since == null ? null : since.toInstant());
    }

    private static @Nullable DueTerm term(ResultSet row) throws SQLException {
        LocalDate begunOn = row.getObject("due_begun_on", LocalDate.class);
        return begunOn == null
                ? null
                : new DueTerm(
                        begunOn,
                        row.getInt("due_days"),
                        row.getBoolean("due_in_working_days"),
                        row.getInt("due_pause_days"),
                        row.getInt("due_extension_days"));
    }
}
