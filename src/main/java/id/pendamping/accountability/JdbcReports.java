package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports and their lines in the database; lines are written and judged in one batch. */
@Repository
class JdbcReports implements ReportStore {

    /** One report at a time asks for receipts of other groups; any constant of our own does. */
    private static final long RECEIPTS = 80_001;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcReports(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public Optional<Report> latest(CaseId caseId) {
        return jdbc.sql("""
                        select id, version, status, introduction, plan, results, problems, solutions, closing
                        from report where case_id = :case order by version desc limit 1""")
                .param("case", caseId.value())
                .query(this::readReport)
                .optional();
    }

    @Override
    public int revisions(CaseId caseId) {
        return jdbc.sql("select count(*) from report where case_id = :case and status = 'REVISION'")
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void write(CaseId caseId, Report report, String compiledBy, Instant when) {
        jdbc.sql("""
                        insert into report (id, case_id, version, status, introduction, plan, results, problems, solutions,
                            closing, compiled_by, compiled_at)
                        values (:id, :case, :version, :status, :introduction, :plan, :results, :problems, :solutions,
                            :closing, :by, :at)""")
                .param("id", report.id())
                .param("case", caseId.value())
                .param("version", report.version())
                .param("status", report.status().name())
                .param("introduction", report.chapters().introduction())
                .param("plan", report.chapters().plan())
                .param("results", report.chapters().results())
                .param("problems", report.chapters().problems())
                .param("solutions", report.chapters().solutions())
                .param("closing", report.chapters().closing())
                .param("by", compiledBy)
                .param("at", Timestamp.from(when))
                .update();
        batches.batchUpdate(
                """
                with line as (
                    insert into expense_line (id, report_id, number, budget_line_id, spent_on, vendor, quantity,
                        unit_price, amount, method, verdict, carried)
                    values (:id, :report, :number, :budget, :date, :vendor, :quantity, :price, :amount, :method,
                        :verdict, :carried)
                    returning id)
                insert into receipt (id, expense_line_id, report_id, type, number, date, vendor, amount)
                select :receipt, id, :report, :type, :receiptNumber, :date, :vendor, :receiptAmount from line""",
                report.lines().stream()
                        .map(line -> parameters(report.id(), line))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(UUID reportId, ReportedLine line) {
        return new MapSqlParameterSource("id", line.id())
                .addValue("report", reportId)
                .addValue("number", line.number())
                .addValue("budget", line.budgetLineId())
                .addValue("date", line.spentOn())
                .addValue("vendor", line.vendor())
                .addValue("quantity", line.quantity())
                .addValue("price", line.unitPrice().amount())
                .addValue("amount", line.amount().amount())
                .addValue("method", line.method().name())
                .addValue("verdict", name(line.verdict()))
                .addValue("carried", line.carried())
                .addValue("receipt", UUID.randomUUID())
                .addValue("type", line.receiptType().name())
                .addValue("receiptNumber", line.receiptNumber())
                .addValue("receiptAmount", line.receiptAmount().amount());
    }

    @Override
    public void setStatus(UUID reportId, Report.Status status) {
        jdbc.sql("update report set status = :status where id = :id")
                .param("status", status.name())
                .param("id", reportId)
                .update();
    }

    @Override
    public void decide(List<Decision> decisions) {
        batches.batchUpdate(
                "update expense_line set verdict = :verdict, reason = :reason, words = :words where id = :id",
                decisions.stream()
                        .map(decision -> new MapSqlParameterSource("id", decision.line())
                                .addValue("verdict", decision.verdict().name())
                                .addValue("reason", name(decision.reason()))
                                .addValue("words", decision.words()))
                        .toArray(SqlParameterSource[]::new));
    }

    @Override
    public void markFraud(UUID reportId, Set<FraudMark> marks, String words, String markedBy) {
        batches.batchUpdate(
                "insert into fraud_mark (report_id, mark, words, marked_by) values (:report, :mark, :words, :by)",
                marks.stream()
                        .map(mark -> new MapSqlParameterSource("report", reportId)
                                .addValue("mark", mark.name())
                                .addValue("words", words)
                                .addValue("by", markedBy))
                        .toArray(SqlParameterSource[]::new));
    }

    @Override
    public Map<FraudMark, String> fraud(UUID reportId) {
        Map<FraudMark, String> marks = new EnumMap<>(FraudMark.class);
        jdbc.sql("select mark, words from fraud_mark where report_id = :report")
                .param("report", reportId)
                .query(row -> {
                    marks.put(FraudMark.valueOf(row.getString("mark")), row.getString("words"));
                });
        return marks;
    }

    @Override
    public Map<ReceiptIdentity, String> usedElsewhere(CaseId caseId, Collection<ReceiptIdentity> receipts) {
        Map<ReceiptIdentity, String> used = new HashMap<>();
        if (receipts.isEmpty()) {
            return used;
        }
        jdbc.sql("select pg_advisory_xact_lock(:key)::text")
                .param("key", RECEIPTS)
                .query(String.class)
                .list();
        jdbc.sql("""
                        select r.vendor, r.number, r.date, r.amount, g.number as case_number
                        from receipt r
                        join report p on p.id = r.report_id
                        join aid_group g on g.id = p.case_id
                        where (lower(r.vendor), r.number, r.date, r.amount) in (:receipts) and p.case_id <> :case
                            and p.version = (select max(version) from report where case_id = p.case_id)""")
                .param(
                        "receipts",
                        receipts.stream()
                                .map(one -> new Object[] {
                                    one.vendor(),
                                    one.number(),
                                    one.date(),
                                    one.amount().amount()
                                })
                                .toList())
                .param("case", caseId.value())
                .query((row, number) -> used.put(
                        new ReceiptIdentity(
                                row.getString("vendor"),
                                row.getString("number"),
                                row.getObject("date", LocalDate.class),
                                Rupiah.of(row.getLong("amount"))),
                        row.getString("case_number")))
                .list();
        return used;
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
        return new Report(
                id, row.getInt("version"), Report.Status.valueOf(row.getString("status")), chapters, lines(id));
    }

    private List<ReportedLine> lines(UUID reportId) {
        return jdbc.sql("""
                        select l.*, b.description, r.type, r.number as receipt_number, r.amount as receipt_amount
                        from expense_line l
                        join budget_line b on b.id = l.budget_line_id
                        join receipt r on r.expense_line_id = l.id
                        where l.report_id = :report order by l.number""")
                .param("report", reportId)
                .query(JdbcReports::readLine)
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
