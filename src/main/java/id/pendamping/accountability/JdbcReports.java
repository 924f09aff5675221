package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.OncePerTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports in the database, version by version. */
@Repository
class JdbcReports implements ReportStore {

    private final OncePerTransaction<CaseId, Optional<Report>> latest = new OncePerTransaction<>();
    private final JdbcClient jdbc;
    private final JdbcReportLines lines;
    private final JdbcAnnexes annexes;
    private final JdbcFraudMarks fraudMarks;

    JdbcReports(JdbcClient jdbc, JdbcReportLines lines, JdbcAnnexes annexes, JdbcFraudMarks fraudMarks) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.annexes = annexes;
        this.fraudMarks = fraudMarks;
    }

    @Override
    public Optional<Report> latest(CaseId caseId) {
        return latest.get(caseId, () -> readLatest(caseId));
    }

    private Optional<Report> readLatest(CaseId caseId) {
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
        lines.write(report);
        lines.keepPrices(report.id());
        annexes.write(report.id(), annex);
        latest.forget();
    }

    @Override
    public void setStatus(UUID reportId, Report.Status status) {
        jdbc.sql("update report set status = :status where id = :id")
                .param("status", status.name())
                .param("id", reportId)
                .update();
        latest.forget();
    }

    @Override
    public Annex annex(UUID reportId) {
        return annexes.read(reportId);
    }

    @Override
    public void decide(UUID reportId, List<Decision> decisions) {
        lines.decide(reportId, decisions);
        latest.forget();
    }

    @Override
    public void forgetFraud(UUID reportId) {
        fraudMarks.forget(reportId);
    }

    @Override
    public void markFraud(UUID reportId, Set<FraudMark> marks, String words, String markedBy) {
        fraudMarks.write(reportId, marks, words, markedBy);
    }

    @Override
    public Map<FraudMark, String> fraud(UUID reportId) {
        return fraudMarks.read(reportId);
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
                id, row.getInt("version"), Report.Status.valueOf(row.getString("status")), chapters, lines.read(id));
    }
}
