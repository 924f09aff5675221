package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports and their lines in the database. */
@Repository
class ReportStore {

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Report> latest(CaseId caseId) {
        return jdbc.sql("""
                        select id, version, status, introduction, plan, results, problems, solutions, closing
                        from report where case_id = :case order by version desc limit 1""")
                .param("case", caseId.value())
                .query(this::readReport)
                .optional();
    }

    /** How many versions were sent back for revision. */
    int revisions(CaseId caseId) {
        return jdbc.sql("select count(*) from report where case_id = :case and status = 'REVISION'")
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }

    void write(CaseId caseId, Report report, String compiledBy, Instant when) {
        jdbc.sql("""
                        insert into report (id, case_id, version, status, introduction, plan, results, problems, solutions,
                            closing, compiled_by, compiled_at)
                        values (:id, :case, :version, :status, :introduction, :plan, :results, :problems, :solutions,
                            :closing, :by, :at)""")
                .param("id", report.id())
                .param("case", caseId.value())
                .param("version", report.version())
                .param("status", report.status())
                .param("introduction", report.chapters().introduction())
                .param("plan", report.chapters().plan())
                .param("results", report.chapters().results())
                .param("problems", report.chapters().problems())
                .param("solutions", report.chapters().solutions())
                .param("closing", report.chapters().closing())
                .param("by", compiledBy)
                .param("at", Timestamp.from(when))
                .update();
        report.lines().forEach(line -> write(report.id(), line));
    }

    private void write(UUID reportId, ReportedLine line) {
        jdbc.sql("""
                        with line as (
                            insert into expense_line (id, report_id, number, budget_line_id, spent_on, vendor, quantity,
                                unit_price, amount, method, verdict, carried)
                            values (:id, :report, :number, :budget, :date, :vendor, :quantity, :price, :amount, :method,
                                :verdict, :carried)
                            returning id)
                        insert into receipt (id, expense_line_id, type, number, date, vendor, amount)
                        select :receipt, id, :type, :receiptNumber, :date, :vendor, :receiptAmount from line""")
                .param("id", line.id())
                .param("report", reportId)
                .param("number", line.number())
                .param("budget", line.budgetLineId())
                .param("date", line.spentOn())
                .param("vendor", line.vendor())
                .param("quantity", line.quantity())
                .param("price", line.unitPrice().amount())
                .param("amount", line.amount().amount())
                .param("method", line.method().name())
                .param("verdict", name(line.verdict()))
                .param("carried", line.carried())
                .param("receipt", UUID.randomUUID())
                .param("type", line.receiptType().name())
                .param("receiptNumber", line.receiptNumber())
                .param("receiptAmount", line.receiptAmount().amount())
                .update();
    }

    void setStatus(UUID reportId, String status) {
        jdbc.sql("update report set status = :status where id = :id")
                .param("status", status)
                .param("id", reportId)
                .update();
    }

    void judge(UUID lineId, ReportedLine.Verdict verdict, ReportedLine.@Nullable Reason reason, @Nullable String words) {
        jdbc.sql("update expense_line set verdict = :verdict, reason = :reason, words = :words where id = :id")
                .param("verdict", verdict.name())
                .param("reason", name(reason))
                .param("words", words)
                .param("id", lineId)
                .update();
    }

    /** The case number of another group whose latest report holds the same receipt. */
    Optional<String> sameReceiptElsewhere(
            CaseId caseId, String vendor, String number, LocalDate date, Rupiah amount) {
        return jdbc.sql("""
                        select g.number from receipt r
                        join expense_line l on l.id = r.expense_line_id
                        join report p on p.id = l.report_id
                        join aid_group g on g.id = p.case_id
                        where lower(r.vendor) = lower(:vendor) and r.number = :number and r.date = :date
                            and r.amount = :amount and p.case_id <> :case
                        limit 1""")
                .param("vendor", vendor)
                .param("number", number)
                .param("date", date)
                .param("amount", amount.amount())
                .param("case", caseId.value())
                .query(String.class)
                .optional();
    }

    private Report readReport(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var chapters = new Report.Chapters(
                row.getString("introduction"),
                row.getString("plan"),
                row.getString("results"),
                row.getString("problems"),
                row.getString("solutions"),
                row.getString("closing"));
        return new Report(id, row.getInt("version"), row.getString("status"), chapters, lines(id));
    }

    private List<ReportedLine> lines(UUID reportId) {
        return jdbc.sql("""
                        select l.*, b.description, r.type, r.number as receipt_number, r.amount as receipt_amount
                        from expense_line l
                        join budget_line b on b.id = l.budget_line_id
                        join receipt r on r.expense_line_id = l.id
                        where l.report_id = :report order by l.number""")
                .param("report", reportId)
                .query(ReportStore::readLine)
                .list();
    }

    private static ReportedLine readLine(ResultSet row, int index) throws SQLException {
        String verdict = row.getString("verdict");
        String reason = row.getString("reason");
        return new ReportedLine(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("budget_line_id", UUID.class),
                row.getString("description"),
                row.getObject("spent_on", LocalDate.class),
                row.getString("vendor"),
                row.getBigDecimal("quantity"),
                Rupiah.of(row.getLong("unit_price")),
                Rupiah.of(row.getLong("amount")),
                ReportedLine.Method.valueOf(row.getString("method")),
                ReportedLine.ReceiptType.valueOf(row.getString("type")),
                row.getString("receipt_number"),
                Rupiah.of(row.getLong("receipt_amount")),
                verdict == null ? null : ReportedLine.Verdict.valueOf(verdict),
                reason == null ? null : ReportedLine.Reason.valueOf(reason),
                row.getString("words"),
                row.getBoolean("carried"));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
