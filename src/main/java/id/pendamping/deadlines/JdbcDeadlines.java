package id.pendamping.deadlines;

import id.pendamping.shared.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last days of reports in the database. */
@Repository
class JdbcDeadlines implements DeadlineBook {

    private final JdbcClient jdbc;

    JdbcDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(CaseId caseId, LocalDate begunOn, LocalDate dueOn, String flag) {
        jdbc.sql("insert into report_deadline (case_id, begun_on, due_on, flag) values (:case, :begun, :due, :flag)")
                .param("case", caseId.value())
                .param("begun", begunOn)
                .param("due", dueOn)
                .param("flag", flag)
                .update();
    }

    @Override
    public Optional<Deadline> of(CaseId caseId) {
        return jdbc.sql("""
                        select due_on, term, begun_on, term_begun_on, revision_due_on, extension_days, in_hand
                        from report_deadline where case_id = :case""")
                .param("case", caseId.value())
                .query((row, number) -> new Deadline(
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("term"),
                        row.getObject("begun_on", LocalDate.class),
                        row.getObject("term_begun_on", LocalDate.class),
                        row.getObject("revision_due_on", LocalDate.class),
                        row.getInt("extension_days"),
                        row.getBoolean("in_hand"),
                        pauses(caseId)))
                .optional();
    }

    @Override
    public Optional<LocalDate> dueOn(CaseId caseId) {
        return jdbc.sql("select due_on from report_deadline where case_id = :case")
                .param("case", caseId.value())
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public Optional<Counted> counted(CaseId caseId) {
        return jdbc.sql("""
                        select due_on, term, begun_on, extension_days, (
                            select coalesce(sum(p.until_on - p.from_on + 1), 0) from report_pause p
                            where p.case_id = d.case_id and p.term = d.term) as pause_days
                        from report_deadline d where case_id = :case""").param("case", caseId.value()).query(Counted.class).optional();
    }

    private List<Pause> pauses(CaseId caseId) {
        return jdbc.sql("""
                        select from_on, until_on, term, statement_number, statement_date, of_suspension
                        from report_pause where case_id = :case order by from_on""")
                .param("case", caseId.value())
                .query((row, number) -> new Pause(
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getInt("term"),
                        row.getString("statement_number"),
                        row.getObject("statement_date", LocalDate.class),
                        row.getBoolean("of_suspension")))
                .list();
    }

    @Override
    public void extend(CaseId caseId, int days, LocalDate dueOn, LocalDate today) {
        jdbc.sql("update report_deadline set extension_days = :days where case_id = :case")
                .param("days", days)
                .param("case", caseId.value())
                .update();
        move(caseId, dueOn, today);
    }

    @Override
    public void pause(CaseId caseId, Pause pause, String by) {
        jdbc.sql("""
                        insert into report_pause (case_id, from_on, until_on, term, statement_number, statement_date,
                            of_suspension, recorded_by)
                        values (:case, :from, :until, :term, :number, :date, :suspension, :by)""")
                .param("case", caseId.value())
                .param("from", pause.from())
                .param("until", pause.until())
                .param("term", pause.term())
                .param("number", pause.statementNumber())
                .param("date", pause.statementDate())
                .param("suspension", pause.ofSuspension())
                .param("by", by)
                .update();
    }

    @Override
    public void move(CaseId caseId, LocalDate dueOn, LocalDate begunOn) {
        jdbc.sql("update report_deadline set due_on = :due, begun_on = :begun where case_id = :case")
                .param("due", dueOn)
                .param("begun", begunOn)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void handIn(CaseId caseId, Instant when) {
        jdbc.sql("""
                        update report_deadline set in_hand = false, handed_in_at = coalesce(handed_in_at, :at)
                        where case_id = :case""")
                .param("at", Timestamp.from(when))
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void revise(CaseId caseId, LocalDate dueOn, LocalDate today) {
        jdbc.sql("""
                        update report_deadline set in_hand = true, term = term + 1, due_on = :due, revision_due_on = :due,
                            begun_on = :today, term_begun_on = :today
                        where case_id = :case""")
                .param("due", dueOn)
                .param("today", today)
                .param("case", caseId.value())
                .update();
    }
}
