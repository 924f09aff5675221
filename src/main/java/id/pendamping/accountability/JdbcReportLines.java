package id.pendamping.accountability;

import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of reports and their receipts in the database; written and judged in one batch. */
@Repository
class JdbcReportLines {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcReportLines(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<ReportedLine> read(UUID reportId) {
        Map<UUID, List<Receipt>> receipts = new HashMap<>();
        List<ReportedLine> lines = new ArrayList<>();
        jdbc.sql("""
                        select l.*, b.description, r.id as receipt, r.type, r.number as receipt_number,
                            r.amount as receipt_amount, r.stamped, r.evidence
                        from expense_line l
                        join group_budget_line b on b.id = l.budget_line_id
                        left join receipt r on r.expense_line_id = l.id
                        where l.report_id = :report order by l.number, r.position""").param("report", reportId).query(row -> {
            UUID line = row.getObject("line_id", UUID.class);
            List<Receipt> ofLine = receipts.get(line);
            if (ofLine == null) {
                ofLine = new ArrayList<>();
                receipts.put(line, ofLine);
                lines.add(readLine(row, line, ofLine));
            }
            if (row.getObject("receipt") != null) {
                ofLine.add(readReceipt(row));
            }
        });
        return lines;
    }

    void write(Report report) {
        List<SqlParameterSource> lines = new ArrayList<>();
        List<SqlParameterSource> receipts = new ArrayList<>();
        for (ReportedLine line : report.lines()) {
            UUID row = UUID.randomUUID();
            lines.add(parameters(report.id(), row, line));
            for (Receipt receipt : line.receipts()) {
                receipts.add(parameters(report.id(), row, line, receipt).addValue("position", receipts.size() + 1));
            }
        }
        batches.batchUpdate("""
                insert into expense_line (id, report_id, line_id, number, budget_line_id, item, spent_on, vendor, quantity,
                    unit, unit_price, amount, method, verdict, carried)
                values (:id, :report, :line, :number, :budget, :item, :date, :vendor, :quantity, :unit, :price, :amount,
                    :method, :verdict, :carried)""", lines.toArray(SqlParameterSource[]::new));
        batches.batchUpdate("""
                insert into receipt (id, expense_line_id, report_id, position, type, number, date, vendor, amount,
                    stamped, evidence)
                values (:id, :line, :report, :position, :type, :number, :date, :vendor, :amount, :stamped, :evidence)""", receipts.toArray(SqlParameterSource[]::new));
    }

    /** Keeps what was paid, in place of what the case's report before said. */
    void keepPrices(UUID reportId) {
        jdbc.sql("""
                        with before as (
                            delete from price_paid
                            where case_id = (select case_id from report where id = :report))
                        insert into price_paid (expense_line_id, case_id, province, item, unit, unit_price, reported_at)
                        select l.id, r.case_id, left(g.regency, 2), lower(b.description), lower(l.unit), l.unit_price,
                            r.compiled_at
                        from expense_line l
                        join report r on r.id = l.report_id
                        join group_card g on g.case_id = r.case_id
                        join group_budget_line b on b.id = l.budget_line_id
                        where l.report_id = :report""").param("report", reportId).update();
    }

    void decide(UUID reportId, List<ReportStore.Decision> decisions) {
        batches.batchUpdate(
                """
                update expense_line set verdict = :verdict, reason = :reason, words = :words
                where report_id = :report and line_id = :line""",
                decisions.stream()
                        .map(decision -> new MapSqlParameterSource("report", reportId)
                                .addValue("line", decision.line())
                                .addValue("verdict", decision.verdict().name())
                                .addValue("reason", name(decision.reason()))
                                .addValue("words", decision.words()))
                        .toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource parameters(UUID reportId, UUID row, ReportedLine line) {
        return new MapSqlParameterSource("id", row)
                .addValue("report", reportId)
                .addValue("line", line.id())
                .addValue("number", line.number())
                .addValue("budget", line.budgetLineId())
                .addValue("item", line.item())
                .addValue("date", line.spentOn())
                .addValue("vendor", line.vendor())
                .addValue("quantity", line.quantity())
                .addValue("unit", line.unit())
                .addValue("price", line.unitPrice().amount())
                .addValue("amount", line.amount().amount())
                .addValue("method", line.method().name())
                .addValue("verdict", name(line.verdict()))
                .addValue("carried", line.carried());
    }

    private static MapSqlParameterSource parameters(UUID reportId, UUID row, ReportedLine line, Receipt receipt) {
        return new MapSqlParameterSource("id", receipt.id())
                .addValue("report", reportId)
                .addValue("line", row)
                .addValue("type", receipt.type().name())
                .addValue("number", receipt.number())
                .addValue("date", line.spentOn())
                .addValue("vendor", line.vendor())
                .addValue("amount", receipt.amount().amount())
                .addValue("stamped", receipt.stamped())
                .addValue("evidence", receipt.evidence());
    }

    private static Receipt readReceipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getObject("receipt", UUID.class),
                Receipt.Type.valueOf(row.getString("type")),
                row.getString("receipt_number"),
                Rupiah.of(row.getLong("receipt_amount")),
                row.getBoolean("stamped"),
                row.getObject("evidence", UUID.class));
    }

    private static ReportedLine readLine(ResultSet row, UUID line, List<Receipt> receipts) throws SQLException {
        String verdict = row.getString("verdict");
        String reason = row.getString("reason");
        return new ReportedLine(
                line,
                row.getInt("number"),
                row.getObject("budget_line_id", UUID.class),
                row.getString("description"),
                row.getString("item"),
                row.getObject("spent_on", LocalDate.class),
                row.getString("vendor"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                Rupiah.of(row.getLong("unit_price")),
                Rupiah.of(row.getLong("amount")),
                ReportedLine.Method.valueOf(row.getString("method")),
                receipts,
                verdict == null ? null : ReportedLine.Verdict.valueOf(verdict),
                reason == null ? null : ReportedLine.Reason.valueOf(reason),
                row.getString("words"),
                row.getBoolean("carried"));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
