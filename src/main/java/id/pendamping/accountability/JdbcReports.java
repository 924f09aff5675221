package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
    public Optional<Report> version(CaseId caseId, int version) {
        return jdbc.sql("""
                        select id, version, status, introduction, plan, results, problems, solutions, closing
                        from report where case_id = :case and version = :version""")
                .param("case", caseId.value())
                .param("version", version)
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
    public Annex annex(UUID reportId) {
        List<Annex.Asset> assets = jdbc.sql("""
                        select name, quantity, condition, holder, location from report_asset
                        where report_id = :report order by number""")
                .param("report", reportId)
                .query((row, index) -> new Annex.Asset(
                        row.getString("name"),
                        row.getInt("quantity"),
                        Annex.Condition.valueOf(row.getString("condition")),
                        row.getString("holder"),
                        row.getString("location")))
                .list();
        List<Annex.Photo> photos = jdbc.sql("""
                        select moment, caption, evidence from report_photo
                        where report_id = :report order by number""")
                .param("report", reportId)
                .query((row, index) -> new Annex.Photo(
                        Annex.Moment.valueOf(row.getString("moment")),
                        row.getString("caption"),
                        row.getObject("evidence", UUID.class)))
                .list();
        Map<Annex.Signatory, UUID> signatures = new EnumMap<>(Annex.Signatory.class);
        jdbc.sql("select signatory, evidence from report_signature where report_id = :report")
                .param("report", reportId)
                .query(row -> {
                    signatures.put(
                            Annex.Signatory.valueOf(row.getString("signatory")), row.getObject("evidence", UUID.class));
                });
        return new Annex(
                assets,
                photos,
                signatures.keySet(),
                signatures.values().stream().findFirst().orElse(null));
    }

    @Override
    public void write(CaseId caseId, Report report, Annex annex, String compiledBy, Instant when) {
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
        writeLines(report);
        writeAnnex(report.id(), annex);
    }

    private void writeLines(Report report) {
        List<SqlParameterSource> lines = new ArrayList<>();
        List<SqlParameterSource> receipts = new ArrayList<>();
        for (ReportedLine line : report.lines()) {
            UUID row = UUID.randomUUID();
            lines.add(parameters(report.id(), row, line));
            for (Receipt receipt : line.receipts()) {
                receipts.add(parameters(report.id(), row, line, receipt).addValue("position", receipts.size() + 1));
            }
        }
        batch("""
                insert into expense_line (id, report_id, line_id, number, budget_line_id, item, spent_on, vendor, quantity,
                    unit, unit_price, amount, method, verdict, carried)
                values (:id, :report, :line, :number, :budget, :item, :date, :vendor, :quantity, :unit, :price, :amount,
                    :method, :verdict, :carried)""", lines);
        batch("""
                insert into receipt (id, expense_line_id, report_id, position, type, number, date, vendor, amount,
                    stamped, evidence)
                values (:id, :line, :report, :position, :type, :number, :date, :vendor, :amount, :stamped, :evidence)""", receipts);
    }

    private void writeAnnex(UUID reportId, Annex annex) {
        List<SqlParameterSource> assets = new ArrayList<>();
        for (Annex.Asset asset : annex.assets()) {
            assets.add(new MapSqlParameterSource("report", reportId)
                    .addValue("number", assets.size() + 1)
                    .addValue("name", asset.name())
                    .addValue("quantity", asset.quantity())
                    .addValue("condition", asset.condition().name())
                    .addValue("holder", asset.holder())
                    .addValue("location", asset.location()));
        }
        batch("""
                insert into report_asset (report_id, number, name, quantity, condition, holder, location)
                values (:report, :number, :name, :quantity, :condition, :holder, :location)""", assets);
        List<SqlParameterSource> photos = new ArrayList<>();
        for (Annex.Photo photo : annex.photos()) {
            photos.add(new MapSqlParameterSource("report", reportId)
                    .addValue("number", photos.size() + 1)
                    .addValue("moment", photo.moment().name())
                    .addValue("caption", photo.caption())
                    .addValue("evidence", photo.evidence()));
        }
        batch("""
                insert into report_photo (report_id, number, moment, caption, evidence)
                values (:report, :number, :moment, :caption, :evidence)""", photos);
        batch(
                "insert into report_signature (report_id, signatory, evidence) values (:report, :signatory, :evidence)",
                annex.signedBy().stream()
                        .map(signatory -> (SqlParameterSource) new MapSqlParameterSource("report", reportId)
                                .addValue("signatory", signatory.name())
                                .addValue("evidence", annex.statement()))
                        .toList());
    }

    private void batch(String sql, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
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

    @Override
    public void setStatus(UUID reportId, Report.Status status) {
        jdbc.sql("update report set status = :status where id = :id")
                .param("status", status.name())
                .param("id", reportId)
                .update();
    }

    @Override
    public void decide(UUID reportId, List<Decision> decisions) {
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
